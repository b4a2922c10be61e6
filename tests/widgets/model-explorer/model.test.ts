import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../../src/configuration/read.ts';
import { period } from '../../../src/core/rope/frequencies.ts';
import { modelSchema } from '../../../src/course/schemas.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import {
  baseEnds,
  baseOfOneTurn,
  contextEnds,
  countedModels,
  derive,
  nearestListed,
} from '../../../src/widgets/model-explorer/model.ts';
import { models } from '../../../src/widgets/model-explorer/models.ts';
import { outcomeInWords, readingOf } from '../../../src/widgets/model-explorer/reading.ts';

const methods: Readonly<Record<string, string>> = { interpolation: 'linear' };

const published = readdirSync('content/models').map((file) => {
  const model = modelSchema.parse(
    parse(readFileSync(path.join('content/models', file), 'utf8'), { schema: 'core' }),
  );
  const result = readConfiguration(JSON.stringify(model.configuration));
  if (!result.ok) throw new Error(result.error.message);
  const { method } = result.reading.settings;
  return {
    id: path.basename(file, '.yaml'),
    name: model.name,
    base: model.base,
    headSize: model.rotated_head_size,
    trainedLength: model.trained_length,
    context: model.claimed_context,
    scaling: methods[method] ?? method,
  };
});

describe('the models of the figure', () => {
  it('are those of content/models, by context, base and name, and each can be chosen', () => {
    const sorted = published.sort(
      (one, other) =>
        one.context - other.context || one.base - other.base || (one.name < other.name ? -1 : 1),
    );
    expect(models).toEqual(sorted);
    expect(quantities.listed.maximum).toBe(models.length);
  });

  it('are inside the plot', () => {
    for (const { context, base } of models) {
      expect(context).toBeGreaterThan(contextEnds[0]);
      expect(context).toBeLessThan(contextEnds[1]);
      expect(base).toBeGreaterThan(baseEnds[0]);
      expect(base).toBeLessThan(baseEnds[1]);
    }
  });
});

describe('derive', () => {
  const listedOf = (id: string) => models.findIndex((model) => model.id === id) + 1;

  it('tells the chosen model, and which others have no longer context', () => {
    const { at, models: all } = derive({ listed: listedOf('llama-3-1-8b') });
    expect(at).toMatchObject({ name: 'Llama 3.1 8B', unfinished: 29, pairs: 64, isWithin: true });
    expect(all.find(({ id }) => id === 'llama-2-7b')?.isWithin).toBe(true);
    expect(all.find(({ id }) => id === 'qwen2-5-7b-1m')?.isWithin).toBe(false);
  });

  it('refuses a place beyond the list', () => {
    for (const listed of [0, models.length + 1, 1.5]) expect(() => derive({ listed })).toThrow(RangeError);
  });

  it('finds the model at a place of the plot', () => {
    const { context, base } = derive({ listed: 1 }).at;
    expect(nearestListed(context, base)).toBe(1);
    expect(models[nearestListed(2_000_000, 20_000_000) - 1]?.id).toBe('qwen2-5-7b-1m');
  });

  it('draws the line where the slowest pair turns once', () => {
    const base = baseOfOneTurn(54_410.14, 128);
    expect(base).toBeCloseTo(10_000, 0);
    expect(period({ base, headSize: 128, pair: 64 })).toBeCloseTo(54_410.14, 6);
  });

  it('puts the model into words', () => {
    const figure = derive({ listed: listedOf('llama-3-1-8b') });
    expect(readingOf(figure).replaceAll('\u202F', ' ')).toBe(
      'Llama 3.1 8B is number 24 of 32: base 500 000, d = 128. It was trained on 8192 tokens and reads ' +
        '131 072 by the Llama 3 rule. In 8192 tokens, 29 of its 64 pairs complete no turn.',
    );
    expect(outcomeInWords(figure)).toContain('Llama 3.1 8B');
    expect(readingOf(derive({ listed: 1 })).replaceAll('\u202F', ' ')).toContain(
      'It reads 2048 tokens without scaling.',
    );
  });
});

it('counts the pairs of the models once, whichever is chosen', () => {
  const counted = countedModels();
  const counts = (listed: number) => derive({ listed }).models.map(({ unfinished }) => unfinished);
  expect(counts(1)).toEqual(counted.map(({ unfinished }) => unfinished));
  expect(counts(models.length)).toEqual(counts(1));
  expect(countedModels()).toBe(counted);
});
