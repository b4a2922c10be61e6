/** Checks question files off the page's thread. */
import './interpret-schemas.ts';
import '../../core/lab/install.ts';
import { browserSandbox } from '../../sandbox/browser-sandbox.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { serveChecks } from './serve-checks.ts';

/** The parts of a worker's globals that are used here; the page's types are the project's. */
interface WorkerGlobals {
  readonly postMessage: (message: FromWorker) => void;
}

const serve = serveChecks({
  post: (message) => {
    (globalThis as unknown as WorkerGlobals).postMessage(message);
  },
  sandbox: browserSandbox,
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void serve(data);
});
