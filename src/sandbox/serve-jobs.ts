import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { WorkerJob, WorkerMessage } from './messages.ts';
import { createCellRunner } from './run-cell.ts';
import { createRunner, keepEngine } from './run-program.ts';

/** The worker's side: what to do with each job that arrives. `post` carries messages to the page. */
export function serveJobs(
  loadEngine: () => Promise<QuickJSWASMModule>,
  post: (message: WorkerMessage) => void,
): (job: WorkerJob) => Promise<void> {
  const surroundings = { loadEngine, now: () => performance.now() };
  const engine = keepEngine(surroundings);
  const run = createRunner(surroundings, engine);
  const runCell = createCellRunner(surroundings, engine);
  const onStart = () => post({ kind: 'started' });
  return async (job) => {
    if ('calls' in job) {
      const result = await run(job, { onStart, onCall: (call) => post({ kind: 'call', result: call }) });
      post({ kind: 'done', result });
    } else post({ kind: 'shown', result: await runCell(job, onStart) });
  };
}
