import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { patience } from './driver.ts';
import { howToInstall } from './packages.ts';

/** Where a program writes: 1 is its output, 2 its errors, 3 a stream of its own. */
type Stream = 1 | 2 | 3;

/** A program that runs beside the test. */
export class Child {
  readonly #command: string;
  readonly #process: ChildProcess;
  #said = '';
  #failure: Error | undefined;

  /** @param stream which stream is read; the others are dropped */
  constructor(command: string, args: readonly string[], stream: Stream, env: Record<string, string> = {}) {
    this.#command = command;
    const stdio = [0, 1, 2, 3].map((each) => (each === stream ? 'pipe' : 'ignore'));
    this.#process = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    (this.#process.stdio[stream] as Readable | null)?.on('data', (piece: Buffer) => {
      this.#said += piece.toString();
    });
    // Whatever becomes of the test, nothing stays behind.
    process.once('exit', () => this.#process.kill());
    this.#process.once('error', () => {
      this.#failure = new Error(`"${command}" cannot be started. ${howToInstall}`);
    });
    this.#process.once('exit', () => {
      this.#failure ??= new Error(`"${command}" ended by itself: ${this.#said}`);
    });
  }

  /** Waits until something is found that tells that the program is ready: it may look at what was said so far. */
  async whenReady<T>(find: (said: string) => T | undefined | Promise<T | undefined>): Promise<T> {
    const latest = Date.now() + patience;
    while (Date.now() < latest) {
      const found = await find(this.#said);
      if (found !== undefined) return found;
      if (this.#failure !== undefined) throw this.#failure;
      await delay(50);
    }
    throw new Error(`"${this.#command}" was not ready after ${String(patience)} ms: ${this.#said}`);
  }

  /** Ends the program and waits until it is gone. */
  async end(): Promise<void> {
    if (this.#failure !== undefined) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill();
    await gone;
  }
}
