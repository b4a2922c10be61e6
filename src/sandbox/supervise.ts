import type { CallResult, Sandbox, SandboxJob, SandboxResult } from '../quiz/kernel/question-type.ts';
import type { WorkerMessage } from './messages.ts';

/** A worker as the page sees it. */
export interface WorkerPort {
  /** Hands over a job. From here on only these callbacks are called. */
  readonly run: (
    job: SandboxJob,
    hear: (message: WorkerMessage) => void,
    fail: (reason: string) => void,
  ) => void;
  readonly terminate: () => void;
}

/** How long a worker and its engine may take to load. */
const loadingMs = 30_000;
/** How much longer than its job's time a worker may take before it is ended from outside. */
const graceMs = 1000;

/**
 * A sandbox that gives its jobs to a worker, one after the other, and ends the worker where it does not come back by
 * itself: built-ins of the engine can run for minutes without asking whether the time is over. `start` is called
 * when there is no worker at hand; it may throw.
 */
export function superviseWorker(start: () => WorkerPort): Sandbox {
  let worker: WorkerPort | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const runNow = (job: SandboxJob): Promise<SandboxResult> =>
    new Promise((resolve) => {
      const calls: CallResult[] = [];
      const giveUp = (result: SandboxResult) => {
        clearTimeout(timer);
        worker?.terminate();
        worker = null;
        resolve(result);
      };
      const fail = (reason: string) => giveUp({ ok: false, kind: 'unavailable', message: reason });
      const hear = (message: WorkerMessage) => {
        if (message.kind === 'call') calls.push(message.result);
        else clearTimeout(timer);
        if (message.kind === 'done') resolve(message.result);
        if (message.kind !== 'started') return;
        timer = setTimeout(() => giveUp(fillUp(calls, job)), job.timeoutMs + graceMs);
      };
      let timer = setTimeout(() => fail('It took too long to load.'), loadingMs);
      try {
        worker ??= start();
        worker.run(job, hear, fail);
      } catch (error) {
        fail(String(error));
      }
    });

  return {
    run: (job) => {
      const result = last.then(() => runNow(job));
      last = result;
      return result;
    },
  };
}

/** The results that came before the worker was ended; every other call took too long. */
function fillUp(results: readonly CallResult[], { calls }: SandboxJob): SandboxResult {
  return { ok: true, calls: calls.map((_, index) => results[index] ?? { kind: 'timeout' }) };
}
