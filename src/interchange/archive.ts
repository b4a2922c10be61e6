import { strToU8, zipSync } from 'fflate';

/** The same files make the same archive, whenever that is. */
const anyDay = new Date(2000, 0, 1);

/** A zip archive of texts, by their paths. */
export function packTexts(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: anyDay, level: 9 });
}
