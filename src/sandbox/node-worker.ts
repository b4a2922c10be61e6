/** As `worker.ts`, for Node. */
import { parentPort } from 'node:worker_threads';
import type { SandboxJob } from '../quiz/kernel/question-type.ts';
import { createEngine } from './engine.ts';
import { serveJobs } from './serve-jobs.ts';

const serve = serveJobs(
  () => createEngine(),
  (message) => parentPort?.postMessage(message),
);

parentPort?.on('message', (job: SandboxJob) => {
  void serve(job);
});
