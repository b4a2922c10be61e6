import type { ClassFile } from '../../analysis/learners.ts';
import { MOST_CHARACTERS } from '../../progress/exchange.ts';
import { readHandedIn } from '../../progress/results-file.ts';

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/** What came of the files so far. */
export interface FilesRead {
  readonly taken: readonly ClassFile[];
  readonly refused: readonly RefusedFile[];
}

/** A file as far as it is read here; the browser's `File` is one. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** Reads one file; in words what is wrong with it. Never rejects. */
async function readOne(file: ReadableFile): Promise<ClassFile | RefusedFile> {
  const refuse = (reason: string): RefusedFile => ({ file: file.name, reason });
  if (file.size > MOST_CHARACTERS) return refuse('It is larger than 64 MB, which no record is.');
  try {
    const reading = readHandedIn(await file.text());
    return reading.ok ? { file: file.name, ...reading.handedIn } : refuse(reading.reason);
  } catch {
    return refuse('The browser could not read it.');
  }
}

/**
 * Reads files one by one, so that a bad one takes no other along.
 * @param before - what was read before; a file of the same content as one of these is refused
 * @param onProgress - told how many are read, now and then
 */
export async function readFiles(
  files: readonly ReadableFile[],
  before: FilesRead,
  onProgress: (count: number) => void,
): Promise<FilesRead> {
  const taken = [...before.taken];
  const refused = [...before.refused];
  // Equal events and an equal name make an equal file.
  const contentOf = ({ name, events }: ClassFile) => [name, ...events.map(({ id }) => id)].join('\n');
  const known = new Map(taken.map((file) => [contentOf(file), file.file]));
  for (const [at, file] of files.entries()) {
    const read = await readOne(file);
    if ('reason' in read) refused.push(read);
    else {
      const content = contentOf(read);
      const twin = known.get(content);
      if (twin === undefined) taken.push(read);
      else refused.push({ file: file.name, reason: `It is the same as “${twin}”.` });
      known.set(content, twin ?? read.file);
    }
    if (at % 20 === 19) onProgress(at + 1);
  }
  return { taken, refused };
}
