import { expect, it } from 'vitest';
import { derivationSteps } from '../../../src/components/bank/derivation.ts';

it('lists the named formulas in order, then the key, each with the functions it calls itself', () => {
  const lambda = 'baseScaleFactor(trainedLength: m_l, targetLength: 4 * m_l, headSize: d)';
  const steps = derivationSteps(
    { m: '4 * m_l', lam: lambda, wrong: { value: 'lam', as: 'exponent-inverted' } },
    'b * lam',
  );
  expect(steps).toEqual([
    { name: 'm', formula: '4 * m_l', as: null, functions: [] },
    { name: 'lam', formula: lambda, as: null, functions: ['baseScaleFactor'] },
    { name: 'wrong', formula: 'lam', as: 'exponent-inverted', functions: [] },
    { name: null, formula: 'b * lam', as: null, functions: [] },
  ]);
});

it('has no key where the answer is no formula', () => {
  expect(derivationSteps({ a: 4 }, null)).toEqual([{ name: 'a', formula: '4', as: null, functions: [] }]);
});
