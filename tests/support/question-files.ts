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

function readContent(pattern: string, idOf: (file: string) => string): readonly ContentFile[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({ id: idOf(file), data: parse(readFileSync(path.join(root, file), 'utf8')) as unknown }));
}
