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
  monthOf,
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
    report: model.report,
  };
});

/** Reports by their number; a model without one comes last. */
function compareReports(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}

describe('the models of the figure', () => {
  it('are those of content/models, by report, context, base and name, and each can be chosen', () => {
    const sorted = published.sort(
      (one, other) =>
        compareReports(one.report, other.report) ||
        one.context - other.context ||
        one.base - other.base ||
        (one.name < other.name ? -1 : 1),
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

describe('the reports', () => {
  const reportedIn = (year: string) => models.filter(({ report }) => report?.startsWith(year));

  it('have a number of arXiv with a month, or none', () => {
    const { report } = modelSchema.shape;
    for (const number of ['2307.09288', '2412.08905', undefined])
      expect(report.safeParse(number).success).toBe(true);
    for (const number of ['2313.09288', '2300.09288', '2307.9288', 'arXiv:2307.09288', '2307.09288v2', '']) {
      expect(report.safeParse(number).success).toBe(false);
    }
    expect(monthOf('2307.09288')).toBe('2023-07');
  });

  it('show what lesson 8 says of the bases of 2023 and 2025', () => {
    const raised = reportedIn('23').filter(({ base }) => base > 10_000);
    expect(raised.map(({ id }) => id)).toEqual(['code-llama-34b']);
    expect(Math.min(...reportedIn('25').map(({ base }) => base))).toBe(50_000);
  });
});

describe('derive', () => {
  const listedOf = (id: string) => models.findIndex((model) => model.id === id) + 1;

  const within = (id: string) =>
    derive({ listed: listedOf(id) })
      .models.filter(({ isWithin }) => isWithin)
      .map((model) => model.id);

  it('tells the chosen model, and which others were reported by its month', () => {
    const { at } = derive({ listed: listedOf('llama-3-1-8b') });
    expect(at).toMatchObject({ name: 'Llama 3.1 8B', unfinished: 29, pairs: 64, isWithin: true });
    expect(within('code-llama-34b')).toEqual(['llama-1-7b', 'llama-2-7b', 'code-llama-34b']);
    // Of December 2024, whatever the place in the month.
    expect(within('phi-4')).toContain('deepseek-v3');
    expect(within('phi-4')).not.toContain('olmo-2-7b');
    expect(within('gpt-oss-120b')).toHaveLength(24);
  });

  it('keeps the models without a report apart', () => {
    expect(within('falcon3-7b')).toEqual(
      models.filter(({ report }) => report === undefined).map(({ id }) => id),
    );
    expect(within('gpt-oss-120b')).not.toContain('falcon3-7b');
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
      'Llama 3.1 8B is number 9 of 32: base 500 000, d = 128. Its report has the arXiv number 2407.21783, of July 2024. ' +
        'It was trained on 8192 tokens and reads 131 072 by the Llama 3 rule. ' +
        'In 8192 tokens, 29 of its 64 pairs complete no turn.',
    );
    expect(outcomeInWords(figure)).toContain('Llama 3.1 8B');
    expect(readingOf(derive({ listed: 1 })).replaceAll('\u202F', ' ')).toContain(
      'It reads 2048 tokens without scaling.',
    );
    expect(readingOf(derive({ listed: listedOf('falcon3-7b') }))).toContain(
      'No report of its own is listed.',
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
