import type { LabJob, LabNews } from './jobs.ts';
import { WeightsError } from './manifest.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker as the page sees it. */
export interface LabPort {
  readonly post: (message: ToWorker) => void;
  readonly listen: (hear: (message: FromWorker) => void, fail: () => void) => void;
}

/** Runs a job; a new one ends the one before. */
export type RunInLab = (job: LabJob, tell: (news: LabNews) => void, signal: AbortSignal) => Promise<void>;

/**
 * Gives jobs to a worker, which `start` starts with the first one, and anew after it broke down.
 *
 * The answer settles when the job is over or cancelled, and rejects with a WeightsError whose message is for the reader.
 */
export function connectLab(start: () => LabPort): RunInLab {
  let port: LabPort | null = null;
  let last = 0;
  let endLast = (): void => undefined;
  return (job, tell, signal) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      endLast();
      endLast = resolve;
      const fail = (message: string) => {
        reject(new WeightsError(message));
      };
      port ??= start();
      const { post, listen } = port;
      listen(
        (message) => {
          if (message.id !== id) return;
          if (message.kind === 'news') tell(message.news);
          else if (message.kind === 'done') resolve();
          else fail(message.message);
        },
        () => {
          port = null;
          fail('The model could not be loaded. Check the connection and start again.');
        },
      );
      signal.addEventListener('abort', () => {
        if (last === id) post({ id: -id, job: null });
        resolve();
      });
      post({ id, job });
    });
}

function startWorker(): LabPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    listen: (hear, fail) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        hear(data);
      };
      worker.onerror = fail;
    },
  };
}

/** The lab of a page. Its worker, with the models, is loaded on first use. */
export const runInLab: RunInLab = connectLab(startWorker);

/** A look inside runs beside what a figure shows, in a worker of its own. */
export const lookInLab: RunInLab = connectLab(startWorker);

/** Searches run beside what a figure shows, in a worker of their own. */
export const searchInLab: RunInLab = connectLab(startWorker);
