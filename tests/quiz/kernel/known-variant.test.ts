import { describe, expect, it } from 'vitest';
import { noteVariant, openKnown } from '../../../src/quiz/kernel/known-variant.ts';
import type { KnownVariant } from '../../../src/quiz/kernel/known-variant.ts';
import { openVariant } from '../../../src/quiz/kernel/variants.ts';
import type { Variant } from '../../../src/quiz/kernel/variants.ts';

const variant = openVariant(
  {
    id: 'lesson/question',
    version: 1,
    params: { m_l: { const: 4096 }, m: { const: 16_384 }, d: { const: 128 } },
    derive: { factor: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)' },
    constraints: [],
    pins: {},
  },
  0,
);
const misconception = 'lambda-is-the-stretch';
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

/** All that a variant tells of what a question may ask. */
function ask({ seed, scope, arrange }: Variant) {
  return {
    seed,
    values: [...scope.values],
    numbers: ['factor', 'm / m_l', 3].map(scope.evaluate),
    truths: [scope.holds('m > m_l'), scope.holds('m < m_l')],
    mistaken: [scope.evaluateAs('factor', misconception), scope.evaluateAs('m', misconception)],
    orders: [arrange('options', letters), arrange('steps', letters.slice(0, 3))],
  };
}

const asJson = (known: KnownVariant | null) => JSON.parse(JSON.stringify(known)) as KnownVariant;

describe('a variant that was noted', () => {
  it('answers what it was asked as it was answered then, after its way through JSON', () => {
    const known = asJson(noteVariant(variant, ask));
    expect(ask(openKnown(known))).toEqual(ask(variant));
    expect(ask(variant).mistaken).toEqual([4, null]);
    expect(known.orders.options).toHaveLength(6);
  });

  it('says so where it is asked for what it was not asked then', () => {
    const { scope, arrange } = openKnown(asJson(noteVariant(variant, () => undefined)));
    expect(scope.values.get('m')).toBe(16_384);
    expect(() => scope.evaluate('m')).toThrow('Nothing is known of "m" in this variant.');
    expect(() => scope.holds('m > 1')).toThrow(RangeError);
    expect(() => scope.evaluateAs('m', misconception)).toThrow(RangeError);
    expect(() => arrange('toString', letters)).toThrow(RangeError);
    expect(() => scope.replacing({ m: 1 })).toThrow(RangeError);
  });

  it('is none where the question is computed anew with other values', () => {
    const open = ({ scope }: Variant) => void scope.replacing({ m: 8192 }).evaluate('m');
    expect(noteVariant(variant, open)).toBeNull();
  });

  it('passes on what cannot be evaluated', () => {
    expect(() => noteVariant(variant, ({ scope }) => void scope.evaluate('1 / 0'))).toThrow();
  });
});
