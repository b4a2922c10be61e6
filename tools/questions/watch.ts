import { watch } from 'node:fs';
import path from 'node:path';

/** How long nothing must change before the files are read: an editor writes a file in several steps. */
const quietMilliseconds = 150;

/** Calls `onChange` after each change under `content/`, one call at a time. Ends only when `signal` says so. */
export async function watchContent(
  root: string,
  onChange: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  await new Promise<void>((resolve) => {
    const watcher = watch(path.join(root, 'content'), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(onChange);
      }, quietMilliseconds);
    });
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      watcher.close();
      resolve();
    });
  });
  await running;
}
