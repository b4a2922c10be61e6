import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';

/** How long nothing must change before the files are read: an editor writes a file in several steps. */
const quietMilliseconds = 150;

/** A folder and all folders in it; none where it has just been removed. */
function listFolders(folder: string): readonly string[] {
  try {
    const inside = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = inside.filter((entry) => entry.isDirectory());
    return [folder, ...folders.map(({ parentPath, name }) => path.join(parentPath, name))];
  } catch {
    return [];
  }
}

/**
 * Watches a folder and what is in it, folder by folder: Node's recursive watch holds on to files on Linux, and hears no
 * more of a file that an editor has replaced by renaming another over it.
 *
 * @returns what ends it
 */
function watchFolders(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const stop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const follow = () => {
    const folders = new Set(listFolders(root));
    for (const folder of [...watchers.keys()]) if (!folders.has(folder)) stop(folder);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, () => {
        follow();
        onChange();
      });
      watcher.on('error', () => stop(folder));
      watchers.set(folder, watcher);
    }
  };
  follow();
  return () => {
    for (const folder of [...watchers.keys()]) stop(folder);
  };
}

/** Calls `onChange` after each change under `content/`, one call at a time. Ends only when `signal` says so. */
export async function watchContent(
  root: string,
  onChange: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const end = watchFolders(path.join(root, 'content'), () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, quietMilliseconds);
  });
  await new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve());
  });
  clearTimeout(timer);
  end();
  await running;
}
