/** Runs models off the page's thread. */
import { fetchModelsFrom } from './fetch-models.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { serveJobs } from './serve.ts';

/** The parts of a worker's globals that are used here; the page's types are the project's. */
interface WorkerGlobals {
  readonly postMessage: (message: FromWorker) => void;
}

// A built script knows its folder, so that a packed site finds its models wherever it is unpacked.
const here = import.meta.url;
const models = import.meta.env.DEV
  ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}/lab/`
  : new URL('../lab/', here).href;

const serve = serveJobs(fetchModelsFrom(models), (message) => {
  (globalThis as unknown as WorkerGlobals).postMessage(message);
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void serve(data);
});
