import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { writeDraft } from '../../src/interchange/read/draft/write-draft.ts';
import type { Draft } from '../../src/interchange/read/draft/write-draft.ts';
import { readFile } from '../../src/interchange/read/read-file.ts';

const folder = 'tests/fixtures/import';

/** A file as another system exports it; a folder is zipped, as its system does. */
export function exportedFile(name: string): Uint8Array {
  if (name.includes('.')) return readFileSync(path.join(folder, name));
  const root = path.join(folder, name);
  const files = globSync('**/*.*', { cwd: root }).sort();
  return zipSync(
    Object.fromEntries(
      files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(root, file))]),
    ),
  );
}

/** The drafts of a file. */
export function draftsOf(bytes: Uint8Array | string, name = 'file'): readonly Draft[] {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { items, format } = readFile(given, name);
  return items.map((item) => writeDraft(item, format));
}
