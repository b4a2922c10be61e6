import type { Sandbox } from '../quiz/kernel/question-type.ts';
import type { CellSandbox } from './cell.ts';
import type { WorkerMessage } from './messages.ts';
import { superviseWorker } from './supervise.ts';
import type { WorkerPort } from './supervise.ts';

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    run: (job, hear, fail) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => hear(data);
      worker.onerror = ({ message }) => fail(message);
      worker.postMessage(job);
    },
    terminate: () => worker.terminate(),
  };
}

/** The sandbox of a page. Its worker, with the engine, is loaded on first use. */
export const browserSandbox: Sandbox & CellSandbox = superviseWorker(startWorker);
