import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatNumber } from '../../src/core/numeric/format.ts';
import { measuredValue } from '../../src/course/measured-value.ts';
import { publishedSchema } from '../../src/course/schemas.ts';

const files = globSync('content/published/*.yaml').map((file) => ({
  id: path.basename(file, '.yaml'),
  published: publishedSchema.parse(parse(readFileSync(file, 'utf8'))),
}));
const references = globSync('content/references/*.yaml').map((file) => path.basename(file, '.yaml'));
const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
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

/** The values of each line of a file, from the shortest text to the longest. */
const linesOf = (wanted: string): readonly (readonly number[])[] =>
  (files.find(({ id }) => id === wanted)?.published.series ?? []).map(({ points }) =>
    points.map(([, value]) => value),
  );

describe('the numbers that a text has from the measurements', () => {
  const tags = lessons.flatMap((body) =>
    [...body.matchAll(/<Measured\s([^>]*)\/>/g)].map(([, inner = '']) => inner),
  );
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

  it.each(tags)('%s is there', (tag) => {
    const file = files.find(({ id }) => id === attribute(tag, 'of'));
    if (file === undefined) throw new Error('no such file');
    const value = measuredValue(file.published, Number(attribute(tag, 'at')), attribute(tag, 'line'));
    expect(formatNumber(value, attribute(tag, 'format') ?? '')).not.toBe('');
  });

  it('are used', () => {
    expect(tags.length).toBeGreaterThan(5);
  });
});

describe('what the lessons say beside the measurements', () => {
  it('tuning for 8192 tokens: past them all three fail again, and interpolation most', () => {
    const tuned = files.find(({ id }) => id === 'llama-2-7b-tuned-for-8192')?.published.series ?? [];
    const at = (length: number) =>
      tuned.map(({ points }) => points.find(([each]) => each === length)?.[1] ?? Number.NaN);
    expect(tuned.map(({ name }) => name)).toEqual(['interpolation', 'base scaling', 'YaRN']);
    for (const length of [10_240, 12_288, 14_336, 16_384]) {
      const [interpolation = Number.NaN, ...others] = at(length);
      expect(Math.min(...others)).toBeGreaterThan(1.5 * Math.max(...at(8192)));
      expect(interpolation).toBeGreaterThan(Math.max(...others));
    }
  });

  it('with interpolation a longer text helps, and with tuning alone it does not', () => {
    const [alone = [], ...interpolated] = linesOf('llama-7b-with-and-without-interpolation');
    expect(alone).toEqual(sorted(alone));
    for (const values of interpolated) expect(values).toEqual(sorted(values).toReversed());
    const [for8192, for32k] = interpolated;
    expect(for32k?.[0]).toBeGreaterThan(for8192?.[0] ?? Number.NaN);
  });

  it('LLaMA-2-7B-32K is best at its target length, and fails past it', () => {
    const [values = []] = linesOf('llama-2-7b-32k');
    expect(Math.min(...values)).toBe(values[5]);
    expect(values[6]).toBeGreaterThan(5 * (values[5] ?? Number.NaN));
  });

  it('Code Llama goes on improving past its training, and both plots draw the same interpolated model', () => {
    const [interpolated = [], codeLlama = []] = linesOf('code-llama-7b-beside-interpolation');
    expect(interpolated).toEqual(linesOf('llama-2-7b-32k')[0]);
    const trained = codeLlama[3] ?? Number.NaN;
    for (const value of codeLlama.slice(4)) expect(value).toBeLessThan(trained);
  });

  it('ALiBi ends below where it began, T5 bias holds up to 3000 tokens, and rotation as trained rises', () => {
    const [rotation = [], t5 = [], alibi = []] = linesOf('alibi-trained-on-1024');
    expect(Math.max(...alibi)).toBe(alibi[0]);
    expect(Math.max(...t5.slice(0, 6))).toBe(t5[0]);
    expect(Math.min(...t5.slice(6))).toBeGreaterThan(t5[0] ?? Number.NaN);
    expect(rotation.at(-1)).toBeGreaterThan(5 * (rotation[0] ?? Number.NaN));
  });
});
