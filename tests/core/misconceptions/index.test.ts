import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wrongModels } from '../../../src/core/misconceptions/index.ts';
import type { WrongModel } from '../../../src/core/misconceptions/wrong-model.ts';
import { oracleFunctions } from '../../../src/core/oracle-docs.ts';
import { callOracle } from '../../../src/core/oracle.ts';
import { oracleSamples } from '../../support/oracle-samples.ts';

/** Changes to the usual sample for mistakes that agree with the truth there. */
const changes: Readonly<Record<string, object>> = {
  'shortcut-error-constant': { headSize: 8 },
  't5-tells-far-apart': { distance: 10_000 },
};

const sampleOf = ({ id, replaces }: WrongModel) => ({
  ...oracleSamples[replaces]?.sample,
  ...changes[id],
});

describe.each(Object.entries(wrongModels))('%s', (id, model) => {
  it('stands under its id, replaces a function of the oracle and has a formula that typesets', () => {
    expect(model.id).toBe(id);
    expect(Object.hasOwn(oracleFunctions, model.replaces)).toBe(true);
    expect(katex.renderToString(model.formula, { throwOnError: true, strict: 'error' })).toContain('katex');
  });

  it('takes the arguments of the function it replaces and differs from its value', () => {
    const sample = sampleOf(model);
    const wrong = model.evaluate(sample as never);
    expect(Number.isFinite(wrong)).toBe(true);
    expect(wrong).not.toBeCloseTo(Number(callOracle(model.replaces, sample)), 3);
  });
});

it('no two mistakes about the same function give the same number', () => {
  const numbers = Object.values(wrongModels).map((model) => {
    const sample = oracleSamples[model.replaces]?.sample;
    return `${model.replaces} ${String(model.evaluate(sample as never))}`;
  });
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('each has words in content/misconceptions, and no words name a model that does not exist', () => {
  const named = globSync('content/misconceptions/*.yaml').flatMap((file) => {
    const { model } = parse(readFileSync(file, 'utf8')) as { model?: string };
    return model === undefined ? [] : [[path.basename(file, '.yaml'), model] as const];
  });
  expect(new Map(named)).toEqual(new Map(Object.keys(wrongModels).map((id) => [id, id])));
});
