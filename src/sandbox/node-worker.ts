/** As `worker.ts`, for Node. */
import { parentPort } from 'node:worker_threads';
import { createEngine } from './engine.ts';
import type { WorkerJob } from './messages.ts';
import { serveJobs } from './serve-jobs.ts';

const serve = serveJobs(
  () => createEngine(),
  (message) => parentPort?.postMessage(message),
);

parentPort?.on('message', (job: WorkerJob) => {
  void serve(job);
});
