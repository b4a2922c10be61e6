import { describe, expect, it } from 'vitest';
import { createScope } from '../../../src/formula/scope.ts';
import {
  checkDistances,
  checkPrecision,
  checkUnlisted,
  checkWidth,
  measureDistances,
} from '../../../src/quiz/check/numeric-keys.ts';
import type { KeyFact } from '../../../src/quiz/kernel/facts.ts';

const scope = createScope({
  values: { key: 10, near: 10.3, far: 20 },
  derive: { lam: 'baseScaleFactor(trainedLength: 4096, targetLength: 16384, headSize: 128)' },
});

const keyOf = (changes: Partial<KeyFact>): KeyFact => ({
  path: [],
  value: 'key',
  tolerance: { abs: 0.2 },
  tolerancePath: ['answer', 'tolerance'],
  precision: null,
  mistakes: [],
  unit: null,
  ...changes,
});

const mistake = (value: string) => ({ path: ['mistakes', 0], id: value, value, misconception: null });

describe('measureDistances', () => {
  it('counts in half-widths of the accepted range on the wrong value’s side', () => {
    const distances = measureDistances(keyOf({ mistakes: [mistake('near'), mistake('far')] }), scope);
    expect(distances.map(({ multiple }) => Number(multiple.toPrecision(6)))).toEqual([1.5, 50]);
    const lopsided = keyOf({ tolerance: { range: [0, 10.1] }, mistakes: [mistake('near')] });
    expect(measureDistances(lopsided, scope)[0]?.multiple).toBeCloseTo(3);
  });

  it('has none for an exact answer', () => {
    expect(measureDistances(keyOf({ tolerance: 'exact', mistakes: [mistake('near')] }), scope)).toEqual([]);
  });

  it('warns of wrong values close to the range, and not of those inside, which are errors already', () => {
    const close = measureDistances(keyOf({ mistakes: [mistake('near'), mistake('far')] }), scope);
    expect(checkDistances(close).map(({ code, message }) => [code, message.slice(0, 20)])).toEqual([
      ['W105', 'the mistake "near" ='],
    ]);
    const inside = measureDistances(keyOf({ tolerance: { abs: 1 }, mistakes: [mistake('near')] }), scope);
    expect(checkDistances(inside)).toEqual([]);
  });
});

describe('checkWidth', () => {
  const codesOf = (changes: Partial<KeyFact>) => checkWidth(keyOf(changes), scope).map(({ code }) => code);

  it('warns where 0 would be accepted for a key that is not 0', () => {
    expect(codesOf({ tolerance: { abs: 9.9 } })).toEqual([]);
    expect(codesOf({ tolerance: { abs: 10 } })).toEqual(['W110']);
    expect(codesOf({ tolerance: { range: [-1, 11] } })).toEqual(['W110']);
    expect(codesOf({ value: '-key', tolerance: { abs: 30 } })).toEqual(['W110']);
    expect(codesOf({ value: 0.001, tolerance: { decimals: 2 } })).toEqual(['W110']);
  });

  it('has nothing to say of a key that is 0, or of figures', () => {
    expect(codesOf({ value: 0, tolerance: { abs: 1 } })).toEqual([]);
    expect(codesOf({ tolerance: { sigfigs: 1 } })).toEqual([]);
    expect(codesOf({ tolerance: 'exact' })).toEqual([]);
  });
});

describe('checkUnlisted', () => {
  const lam = (tolerance: KeyFact['tolerance'], listed: readonly string[] = []) =>
    keyOf({
      value: 'lam',
      tolerance,
      mistakes: listed.map((id) => ({ path: ['mistakes', 0], id, value: null, misconception: id })),
    });

  it('finds misconceptions whose value would be accepted', () => {
    expect(checkUnlisted(lam({ rel: 0.0005 }), scope)).toEqual([]);
    const found = checkUnlisted(lam({ rel: 0.03 }), scope).map(({ code, about }) => [code, about]);
    expect(found).toContainEqual(['E038', 'lambda-is-the-stretch']);
  });

  it('leaves those to the question that it lists itself', () => {
    const found = checkUnlisted(lam({ rel: 0.03 }, ['lambda-is-the-stretch']), scope);
    expect(found.map(({ about }) => about)).not.toContain('lambda-is-the-stretch');
  });
});

describe('checkPrecision', () => {
  const figures = (minimum: number, tolerance: KeyFact['tolerance']) =>
    checkPrecision(
      keyOf({
        value: 'lam',
        tolerance,
        precision: { path: ['precision'], of: 'significantFigures', minimum },
      }),
      scope,
    ).map(({ code }) => code);

  it('refuses a rule whose own figures are too few for the tolerance', () => {
    expect(figures(3, { rel: 1e-6 })).toEqual(['E068']);
    expect(figures(3, 'exact')).toEqual(['E068']);
    expect(figures(2, { sigfigs: 3 })).toEqual(['E068']);
  });

  it('takes one whose figures are enough, and a key without a rule', () => {
    expect(figures(7, { rel: 1e-6 })).toEqual([]);
    expect(figures(3, { sigfigs: 3 })).toEqual([]);
    expect(checkPrecision(keyOf({ tolerance: 'exact' }), scope)).toEqual([]);
  });
});
