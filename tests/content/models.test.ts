import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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
