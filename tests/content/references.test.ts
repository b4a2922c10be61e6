import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { countUses } from '../../src/course/uses.ts';

const references = globSync('content/references/*.yaml').map((file) => path.basename(file, '.yaml'));

const cited = new Set(
  globSync('content/lessons/*/index.mdx').flatMap((file) => [
    ...countUses(readFileSync(file, 'utf8'), 'Cite').keys(),
  ]),
);

it.each(references)('%s is cited in the lesson that teaches what it found', (id) => {
  expect([...cited], `no lesson has <Cite id="${id}" />`).toContain(id);
});
