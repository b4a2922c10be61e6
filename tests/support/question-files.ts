import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ContentFile {
  /** The permanent id. */
  readonly id: string;
  readonly data: unknown;
}

/** Every question file of the course, read but not validated. */
export function readQuestionFiles(): readonly ContentFile[] {
  return readContent('content/lessons/*/questions/*.yaml', (file) => {
    const [, , lesson = '', , name = ''] = file.split('/');
    return `${lesson}/${path.basename(name, '.yaml')}`;
  });
}

/** Tells the type of each of these questions by its id. */
export function typeOfQuestion(files: readonly ContentFile[]): (id: string) => string {
  const types = new Map(
    files.map(({ id, data }) => [id, String((data as { readonly type?: unknown }).type)]),
  );
  return (id) => types.get(id) ?? '';
}

/** Every misconception of the course, read but not validated. */
export function readMisconceptionFiles(): readonly ContentFile[] {
  return readContent('content/misconceptions/*.yaml', (file) => path.basename(file, '.yaml'));
}

/** What was read already: most tests of the content want all of it. */
const known = new Map<string, readonly ContentFile[]>();

function readContent(pattern: string, idOf: (file: string) => string): readonly ContentFile[] {
  const files =
    known.get(pattern) ??
    globSync(pattern, { cwd: root })
      .map((file) => file.split(path.sep).join('/'))
      .sort()
      .map((file) => ({ id: idOf(file), data: freeze(parse(readFileSync(path.join(root, file), 'utf8'))) }));
  known.set(pattern, files);
  return files;
}

/** Tests share what was read, so none may change it. */
function freeze(data: unknown): unknown {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(freeze);
  return data;
}
