import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatNumber } from '../../src/core/numeric/format.ts';
import { publishedSchema } from '../../src/course/schemas.ts';

const files = globSync('content/published/*.yaml').map((file) => ({
  id: path.basename(file, '.yaml'),
  published: publishedSchema.parse(parse(readFileSync(file, 'utf8'))),
}));
const references = globSync('content/references/*.yaml').map((file) => path.basename(file, '.yaml'));
const lessons = globSync('content/lessons/*/index.mdx').map((file) => readFileSync(file, 'utf8'));

describe.each(files)('the measurements $id', ({ id, published }) => {
  it('stand in a lesson that cites who published them', () => {
    expect(references).toContain(published.reference);
    const places = lessons.filter((body) => body.includes(`<Published id="${id}" />`));
    expect(places).not.toEqual([]);
    for (const body of places) expect(body).toContain(`<Cite id="${published.reference}" />`);
  });

  it('go from short texts to long ones', () => {
    for (const { points } of published.series) {
      const lengths = points.map(([length]) => length);
      expect(lengths).toEqual([...new Set(lengths)].sort((one, other) => one - other));
    }
  });
});

it('what lesson 6 says of tuning at 8192 tokens is what was measured there', () => {
  const tuned = files.find(({ id }) => id === 'llama-2-7b-tuned-for-8192')?.published.series ?? [];
  const lesson = lessons.find((body) => body.includes('"llama-2-7b-tuned-for-8192"')) ?? '';
  const at = (length: number) =>
    tuned.map(({ points }) => points.find(([each]) => each === length)?.[1] ?? Number.NaN);
  expect(tuned.map(({ name }) => name)).toEqual(['interpolation', 'base scaling', 'YaRN']);
  for (const value of at(8192)) expect(lesson).toContain(formatNumber(value, '3sf'));
  // “Past 8192 tokens … all three fail again, and interpolation most.”
  for (const length of [10_240, 12_288, 14_336, 16_384]) {
    const [interpolation = Number.NaN, ...others] = at(length);
    expect(Math.min(...others)).toBeGreaterThan(1.5 * Math.max(...at(8192)));
    expect(interpolation).toBeGreaterThan(Math.max(...others));
  }
});
