import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { wrongModels } from '../../../src/core/misconceptions/index.ts';
import { callOracle, oracleFunctions } from '../../../src/core/oracle.ts';
import { oracleSamples } from '../../support/oracle-samples.ts';

describe.each(Object.entries(wrongModels))('%s', (id, model) => {
  it('stands under its id, replaces a function of the oracle and has a formula that typesets', () => {
    expect(model.id).toBe(id);
    expect(Object.hasOwn(oracleFunctions, model.replaces)).toBe(true);
    expect(katex.renderToString(model.formula, { throwOnError: true, strict: 'error' })).toContain('katex');
  });

  it('takes the arguments of the function it replaces and differs from its value', () => {
    const { sample } = oracleSamples[model.replaces] ?? { sample: {} };
    const wrong = model.evaluate(sample as never);
    expect(Number.isFinite(wrong)).toBe(true);
    expect(wrong).not.toBeCloseTo(Number(callOracle(model.replaces, sample)), 3);
  });
});

it('no two mistakes give the same number', () => {
  const sample = oracleSamples.baseScaleFactor?.sample;
  const numbers = Object.values(wrongModels).map((model) => model.evaluate(sample as never));
  expect(new Set(numbers).size).toBe(numbers.length);
});
