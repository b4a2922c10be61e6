import { Worker } from 'node:worker_threads';
import type { ChecksAhead } from '../../src/components/bank/checks-ahead.ts';
import type { CheckResult } from '../../src/quiz/check/check-question-file.ts';

/** What a worker is to check. */
export interface CheckOrder {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The site's base path. */
  readonly base: string;
}

/** What a worker found of one question. */
export interface CheckedAhead {
  readonly id: string;
  readonly result: CheckResult;
}

/**
 * Checks a course's questions in a thread of its own, in the order of their files, while pages are written. What is asked
 * for waits for its turn; it is rejected where the thread fails or has no such question.
 */
export function checkBeside(order: CheckOrder): ChecksAhead {
  const results = new Map<string, CheckResult>();
  const waiting = new Map<string, PromiseWithResolvers<CheckResult>>();
  let ending: Error | null = null;
  const end = (error: Error): void => {
    ending ??= error;
    for (const [id, { reject }] of waiting) reject(unchecked(id, ending));
    waiting.clear();
  };
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: order });
  worker.on('message', ({ id, result }: CheckedAhead) => {
    results.set(id, result);
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  worker.on('error', end);
  worker.on('exit', () => {
    end(new Error('There is no such file.'));
  });
  return (id) => {
    const result = results.get(id);
    if (result !== undefined) return Promise.resolve(result);
    if (ending !== null) return Promise.reject(unchecked(id, ending));
    const wait = waiting.get(id) ?? Promise.withResolvers<CheckResult>();
    waiting.set(id, wait);
    return wait.promise;
  };
}

function unchecked(id: string, cause: Error): Error {
  return new Error(`The question "${id}" was not checked: ${cause.message}`, { cause });
}
