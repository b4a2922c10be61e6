import { describe, expect, it } from 'vitest';
import { findFormulaFaults, isComparison } from '../../../src/quiz/check/formula-rules.ts';

const names = ['m_l', 'm', 'd', 'lam'];

/** The faults of a formula, each with the text it points at. */
function faultsOf(formula: string, later: readonly string[] = []): readonly string[] {
  return findFormulaFaults(formula, { names, later }).map(
    ({ code, span, message, advice }) =>
      `${code} [${formula.slice(span.from, span.to)}] ${message} → ${advice}`,
  );
}

describe('findFormulaFaults', () => {
  it('finds nothing wrong with formulas that can be computed', () => {
    const good =
      'baseScaleFactor(trainedLength: m_l, targetLength: 2 * m, headSize: d) + max(1, sqrt(lam)) - pi';
    expect(faultsOf(good)).toEqual([]);
    expect(
      faultsOf(
        "periodRatio(method: 'yarn', base: 1e4, headSize: d, trainedLength: m_l, targetLength: m, pair: 1)",
      ),
    ).toEqual([]);
  });

  it('finds every fault of a formula at its place', () => {
    expect(faultsOf('sqr(lamm) + abs(1, 2) / dd')).toMatchInlineSnapshot(`
      [
        "E020 [sqr] there is no function "sqr" → did you mean "sqrt"?",
        "E021 [lamm] there is no value named "lamm" → did you mean "lam"?",
        "E022 [abs(1, 2)] "abs" takes one argument, but has 2 → write abs(x)",
        "E021 [dd] there is no value named "dd" → did you mean "d"?",
      ]
    `);
  });

  it('tells a name that comes later from one that does not exist', () => {
    expect(faultsOf('later + 1', ['later'])).toEqual([
      'E021 [later] "later" is defined further down → move its line above this one',
    ]);
  });

  it('says how a function is called', () => {
    expect(faultsOf('stretchFactor(m_l, m)')).toMatchInlineSnapshot(`
      [
        "E022 [stretchFactor(m_l, m)] "stretchFactor" takes its arguments by name → write stretchFactor(trainedLength: …, targetLength: …): How many times longer the target length is than the trained length",
      ]
    `);
    expect(faultsOf('stretchFactor(trainedLength: m_l, target: m)')).toMatchInlineSnapshot(`
      [
        "E022 [target] "stretchFactor" has no argument "target" → write stretchFactor(trainedLength: …, targetLength: …)",
      ]
    `);
    expect(faultsOf('stretchFactor(trainedLength: m_l, trainedLength: m_l, targetLength: m)'))
      .toMatchInlineSnapshot(`
      [
        "E022 [trainedLength] the argument "trainedLength" is given twice → take one of the two out",
      ]
    `);
    expect(faultsOf('stretchFactor + sqrt(x: 4)')).toMatchInlineSnapshot(`
      [
        "E022 [stretchFactor] "stretchFactor" is a function → write its arguments in parentheses: stretchFactor(…)",
        "E022 [sqrt(x: 4)] "sqrt" takes its arguments without names → write sqrt(x)",
      ]
    `);
    expect(faultsOf('ln()')).toMatchInlineSnapshot(`
      [
        "E022 [ln()] "ln" takes one argument, but has 0 → write ln(x)",
      ]
    `);
  });

  it('does not guess a name of which no letter is left', () => {
    expect(faultsOf('z')[0]).toMatch(/the names here are m_l, m, d, lam and pi$/);
  });

  it('points at the place where reading ends', () => {
    expect(faultsOf('1 + ')).toMatchInlineSnapshot(`
      [
        "E023 [] the formula ends too early → a number, a name or "(" should stand here",
      ]
    `);
    expect(faultsOf('m ? d')).toMatchInlineSnapshot(`
      [
        "E023 [?] the character "?" has no meaning in a formula → a formula holds numbers, names, + - * / ^ ( ), comparisons and functions",
      ]
    `);
  });
});

describe('isComparison', () => {
  it('tells comparisons from numbers', () => {
    expect([isComparison('m > d'), isComparison('m - d')]).toEqual([true, false]);
  });
});
