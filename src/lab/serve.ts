import { WeightsError } from './manifest.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { runJob } from './run-job.ts';
import type { Weights } from './weights.ts';

/** Lets messages in. A timer would do so too, but browsers slow down timers that follow each other. */
export function pauseForMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Serves one job at a time: a new one ends the one before, which tells nothing more. */
export function serveJobs(
  load: (model: string) => Promise<Weights>,
  tell: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let current = 0;
  return async ({ id, job }) => {
    current = id;
    if (job === null) return;
    const isCancelled = () => current !== id;
    try {
      const weights = await load(job.model);
      if (isCancelled()) return;
      await runJob(weights, job, {
        tell: (news) => {
          tell({ id, kind: 'news', news });
        },
        isCancelled,
        pause: pauseForMessages,
      });
      if (!isCancelled()) tell({ id, kind: 'done' });
    } catch (error) {
      const message = error instanceof WeightsError ? error.message : 'The model could not be run.';
      if (!isCancelled()) tell({ id, kind: 'failed', message });
    }
  };
}
