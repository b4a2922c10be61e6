import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareLibrariesOf } from '../../src/configuration/libraries/compare-libraries.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { modelSchema } from '../../src/course/schemas.ts';

const folder = new URL('../../content/models/', import.meta.url);
const models = readdirSync(folder).map((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return [file, modelSchema.parse(parse(text, { schema: 'core' }))] as const;
});

describe('the models', () => {
  it('are at least 25, each with its own name', () => {
    expect(models.length).toBeGreaterThanOrEqual(25);
    expect(new Set(models.map(([, { name }]) => name)).size).toBe(models.length);
  });

  it.each(models)(
    '%s: the configuration gives the base, the rotated size and the lengths, or says why not',
    (_file, model) => {
      const result = readConfiguration(JSON.stringify(model.configuration));
      if (!result.ok) throw new Error(result.error.message);
      const { base, headSizeRotated, trainedLength, targetLength } = result.reading.settings;
      expect({ base, headSizeRotated }).toEqual({
        base: model.base,
        headSizeRotated: model.rotated_head_size,
      });
      const agrees = trainedLength === model.trained_length && targetLength === model.claimed_context;
      expect(agrees).toBe(model.discrepancy === undefined);
    },
  );
});

describe('links of lessons to the calculator', () => {
  const links = globSync('content/lessons/*/index.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\/calculator\/#([^)\s]+)/g)].map(([, state = '']) => state),
  );

  it.each(links)('%s shows a model that the library reads otherwise', (state) => {
    const parameters = new URLSearchParams(state);
    const model = models.find(([file]) => file === `${parameters.get('model') ?? ''}.yaml`)?.[1];
    const { comparisons } = compareLibrariesOf(JSON.stringify(model?.configuration ?? {}));
    const comparison = comparisons.find(({ library: { id } }) => id === parameters.get('as'));
    expect(comparison?.status).toBe('moved');
    expect(Number(parameters.get('target'))).toBe(model?.claimed_context);
  });

  it('are there', () => {
    expect(links.length).toBeGreaterThan(1);
  });
});
