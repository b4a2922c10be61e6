import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { BenchVariant } from '../../../src/components/bank/bench-variants.ts';
import { DerivationTable } from '../../../src/components/bank/DerivationTable.tsx';
import { derivationSteps } from '../../../src/components/bank/derivation.ts';
import { withKey } from '../../../src/components/bank/derivation-key.ts';
import type { ShownQuestion } from '../../../src/quiz/kernel/shown-question.ts';

const steps = derivationSteps({ m: '4 * m_l' }, 'm / 3');

/** The column of values, from the first parameter to the key. */
function valuesIn(variant: BenchVariant): readonly (string | undefined)[] {
  const html = renderToString(
    <DerivationTable parameters={['m_l']} steps={steps} variant={variant} numbersUrl="/about/numbers/" />,
  );
  return [...html.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, value]) => value);
}

const values = new Map([
  ['m_l', 4096],
  ['m', 16_384],
]);

it('shows the values of the variant, down to the key', async () => {
  const shown = {} as ShownQuestion;
  const complete = await withKey(values, steps);
  expect(valuesIn({ kind: 'ready', seed: 7, shown, values: complete })).toEqual([
    '4096',
    '16384',
    '5461.333333',
  ]);
});

it('shows no number of another variant', () => {
  const none = ['…', '…', '…'];
  expect(valuesIn({ kind: 'loading', seed: 7 })).toEqual(none);
  expect(valuesIn({ kind: 'failed', seed: 7, problem: 'No connection.' })).toEqual(none);
});

it('adds no key where the derivation ends in none', async () => {
  expect(await withKey(values, derivationSteps({ m: '4 * m_l' }, null))).toBe(values);
});
