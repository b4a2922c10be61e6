import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collectContent } from '../../tools/content/collect.ts';
import { cellValues } from '../../src/components/cell/cell-values.ts';
import { placedCells } from '../../src/course/placed-cells.ts';
import { defaultValues } from '../../src/notebook/parameters.ts';
import { resolveParameters } from '../../src/notebook/resolve-parameters.ts';
import type { WrittenParameters } from '../../src/notebook/resolve-parameters.ts';
import { runCell } from '../sandbox/cells.ts';

const mostLines = 15;
const mostColumns = 100;

interface FrontMatter {
  readonly parameters?: WrittenParameters;
}

const { courseOrder } = collectContent('.');
const lessons = courseOrder.map((slug) => {
  const text = readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8');
  const [, frontMatter = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
  const declarations = resolveParameters((parse(frontMatter) as FrontMatter).parameters ?? {});
  return { slug, text, cells: placedCells(text), declarations };
});
const cells = lessons.flatMap(({ slug, cells: placed, declarations }) =>
  [...placed].map(([id, code]) => ({ name: `${slug}/${id}`, code, declarations })),
);

describe('the code cells', () => {
  it('are in each of the first seven lessons, each with one block of code and an id of its own', () => {
    for (const { slug, text, cells: placed } of lessons) {
      expect(placed.size, slug).toBe(text.match(/<Cell\b/g)?.length ?? 0);
    }
    expect(lessons.slice(0, 7).filter(({ cells: placed }) => placed.size === 0)).toEqual([]);
  });

  it.each(cells)('$name is short, and shows something', async ({ code, declarations }) => {
    expect(code.split('\n').length).toBeLessThanOrEqual(mostLines);
    expect(code.split('\n').filter((line) => line.length > mostColumns)).toEqual([]);
    const values = cellValues(declarations, defaultValues(declarations));
    const { shown, problem } = await runCell(code, { values, timeoutMs: 10_000 });
    expect(problem).toBeNull();
    expect(shown.length).toBeGreaterThan(0);
    for (const thing of shown) {
      if (thing.kind === 'plot') expect(thing.curves.every(({ points }) => points.length > 1)).toBe(true);
    }
  });
});
