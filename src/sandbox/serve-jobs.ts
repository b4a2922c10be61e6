import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { SandboxJob } from '../quiz/kernel/question-type.ts';
import type { WorkerMessage } from './messages.ts';
import { createRunner } from './run-program.ts';

/** The worker's side: what to do with each job that arrives. `post` carries messages to the page. */
export function serveJobs(
  loadEngine: () => Promise<QuickJSWASMModule>,
  post: (message: WorkerMessage) => void,
): (job: SandboxJob) => Promise<void> {
  const run = createRunner({ loadEngine, now: () => performance.now() });
  return async (job) => {
    const result = await run(job, {
      onStart: () => post({ kind: 'started' }),
      onCall: (call) => post({ kind: 'call', result: call }),
    });
    post({ kind: 'done', result });
  };
}
