import type { CallResult, Sandbox, SandboxJob, SandboxResult } from '../quiz/kernel/question-type.ts';
import { cellFailed, notInTime } from './cell.ts';
import type { CellResult, CellSandbox } from './cell.ts';
import type { WorkerJob, WorkerMessage } from './messages.ts';

/** A worker as the page sees it. */
export interface WorkerPort {
  /** Hands over a job. From here on only these callbacks are called. */
  readonly run: (
    job: WorkerJob,
    hear: (message: WorkerMessage) => void,
    fail: (reason: string) => void,
  ) => void;
  readonly terminate: () => void;
}

/** How long a worker and its engine may take to load. */
const loadingMs = 30_000;
/** How much longer than its job's time a worker may take before it is ended from outside. */
const graceMs = 1000;

/** What ends a job: its result, or what is answered where there is none. */
interface Ending<Result> {
  /** The result in a message; null where it is not the last one. */
  readonly resultIn: (message: WorkerMessage) => Result | null;
  /** The worker was ended; `calls` came before. */
  readonly late: (calls: readonly CallResult[]) => Result;
  readonly unavailable: (reason: string) => Result;
}

/**
 * A sandbox that gives its jobs to a worker, one after the other, and ends the worker where it does not come back by
 * itself: built-ins of the engine can run for minutes without asking whether the time is over. `start` is called
 * when there is no worker at hand; it may throw.
 */
export function superviseWorker(start: () => WorkerPort): Sandbox & CellSandbox {
  let worker: WorkerPort | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function runNow<Result>(job: WorkerJob, ending: Ending<Result>): Promise<Result> {
    return new Promise((resolve) => {
      const calls: CallResult[] = [];
      const giveUp = (result: Result) => {
        clearTimeout(timer);
        worker?.terminate();
        worker = null;
        resolve(result);
      };
      const fail = (reason: string) => giveUp(ending.unavailable(reason));
      const hear = (message: WorkerMessage) => {
        if (message.kind === 'call') calls.push(message.result);
        else clearTimeout(timer);
        const result = ending.resultIn(message);
        if (result !== null) resolve(result);
        if (message.kind !== 'started') return;
        timer = setTimeout(() => giveUp(ending.late(calls)), job.timeoutMs + graceMs);
      };
      let timer = setTimeout(() => fail('It took too long to load.'), loadingMs);
      try {
        worker ??= start();
        worker.run(job, hear, fail);
      } catch (error) {
        fail(String(error));
      }
    });
  }

  function queue<Result>(job: WorkerJob, ending: Ending<Result>): Promise<Result> {
    const result = last.then(() => runNow(job, ending));
    last = result;
    return result;
  }

  return {
    run: (job) => queue(job, programEnding(job)),
    runCell: (job) => queue(job, cellEnding),
  };
}

const cellEnding: Ending<CellResult> = {
  resultIn: (message) => (message.kind === 'shown' ? message.result : null),
  late: () => cellFailed('timeout', notInTime),
  unavailable: (reason) => cellFailed('unavailable', reason),
};

function programEnding(job: SandboxJob): Ending<SandboxResult> {
  return {
    resultIn: (message) => (message.kind === 'done' ? message.result : null),
    late: (calls) => fillUp(calls, job),
    unavailable: (message) => ({ ok: false, kind: 'unavailable', message }),
  };
}

/** The results that came before the worker was ended; every other call took too long. */
function fillUp(results: readonly CallResult[], { calls }: SandboxJob): SandboxResult {
  return { ok: true, calls: calls.map((_, index) => results[index] ?? { kind: 'timeout' }) };
}
