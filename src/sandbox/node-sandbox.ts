import { Worker } from 'node:worker_threads';
import type { Sandbox } from '../quiz/kernel/question-type.ts';
import type { CellSandbox } from './cell.ts';
import type { WorkerMessage } from './messages.ts';
import { superviseWorker } from './supervise.ts';
import type { WorkerPort } from './supervise.ts';

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), { execArgv: [] });
  return {
    run: (job, hear, fail) => {
      // A worker that waits for its next job keeps no process alive.
      worker.ref();
      worker.removeAllListeners();
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'done') worker.unref();
        hear(message);
      });
      worker.on('error', (error: unknown) => fail(String(error)));
      worker.postMessage(job);
    },
    terminate: () => void worker.terminate(),
  };
}

/** The sandbox of tools and tests. Its worker is started on first use. */
export const nodeSandbox: Sandbox & CellSandbox = superviseWorker(startWorker);
