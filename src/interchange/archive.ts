import { strToU8, zipSync } from 'fflate';

/** The same files make the same archive, whenever that is. */
const anyDay = new Date(2000, 0, 1);

/** A zip archive of files, by their paths. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: anyDay, level: 9 });
}

/** A zip archive of texts, by their paths. */
export function packTexts(files: ReadonlyMap<string, string>): Uint8Array {
  return packFiles(new Map([...files].map(([path, text]) => [path, strToU8(text)] as const)));
}
