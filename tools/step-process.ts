import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Run, Step } from './step-runner.ts';

/** A command of this project: arguments of `tools/run.mjs`. */
export interface ToolCall {
  readonly tool: string;
  readonly args?: readonly string[];
}

/** A step that runs tools. */
export interface ToolStep extends Step {
  readonly title: string;
  /** Run one after the other, until one fails. */
  readonly commands: readonly ToolCall[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts a step. What runs beside others hands its output over when it ends, so that no two mix; what runs alone prints
 * as it goes.
 */
export function startStep({
  commands,
  env,
  isAlone = false,
}: ToolStep): Run & { readonly output: () => Buffer } {
  const chunks: Buffer[] = [];
  let child: ChildProcess | undefined;
  let isStopped = false;
  // Where output is gathered, the tools cannot see that it goes to a terminal.
  const colour = process.stdout.isTTY && !isAlone ? { FORCE_COLOR: '1' } : {};
  const run = async ({ tool, args = [] }: ToolCall): Promise<boolean> => {
    const started = spawn(process.execPath, ['tools/run.mjs', tool, ...args], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour, ...env },
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return await new Promise((resolve) => started.once('close', (status) => resolve(status === 0)));
  };
  const runAll = async () => {
    for (const command of commands) if (!(await run(command)) || isStopped) return false;
    return true;
  };
  return {
    ended: runAll(),
    output: () => Buffer.concat(chunks),
    stop: () => {
      isStopped = true;
      child?.kill();
    },
  };
}
