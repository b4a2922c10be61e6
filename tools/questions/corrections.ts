import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { childOf } from '../../src/quiz/check/schema-walk.ts';

/** What the course says of each misconception, in Markdown, by its id; those whose file has no such words are left out. */
export function readCorrections(root: string): ReadonlyMap<string, string> {
  return new Map(
    globSync('content/misconceptions/*.yaml', { cwd: root }).flatMap((file) => {
      const correction = childOf(parse(readFileSync(path.join(root, file), 'utf8')), 'correction');
      return typeof correction === 'string' ? [[path.basename(file, '.yaml'), correction]] : [];
    }),
  );
}
