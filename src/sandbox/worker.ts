/** Runs programs, off the page's thread and away from everything the page can reach. */
import wasmUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import { createEngine } from './engine.ts';
import type { WorkerJob, WorkerMessage } from './messages.ts';
import { serveJobs } from './serve-jobs.ts';

/** The parts of a worker's globals that are used here; the page's types are the project's. */
interface WorkerGlobals {
  readonly postMessage: (message: WorkerMessage) => void;
}

let compiled: WebAssembly.Module | null = null;

/** The engine's code. It is fetched once; after a failure the next job tries again. */
async function compile(): Promise<WebAssembly.Module> {
  if (compiled !== null) return compiled;
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`The engine could not be fetched (${String(response.status)}).`);
  compiled = await WebAssembly.compile(await response.arrayBuffer());
  return compiled;
}

const serve = serveJobs(
  () => createEngine(compile),
  (message) => {
    (globalThis as unknown as WorkerGlobals).postMessage(message);
  },
);

addEventListener('message', ({ data }: MessageEvent<WorkerJob>) => {
  void serve(data);
});
