import { describe, expect, test } from 'vitest';
import { wrongModels } from '../../src/core/misconceptions/index.ts';
import { FormulaError } from '../../src/formula/error.ts';
import { createScope } from '../../src/formula/scope.ts';
import type { ScopeSource } from '../../src/formula/scope.ts';

const lengths = { m_l: 4096, m: '4 * m_l', d: 128 };
const lambda = 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)';

function failure(work: () => unknown): string {
  try {
    return `no failure: ${String(work())}`;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.code} in ${error.field ?? 'no field'}: ${error.message}`;
  }
}

const failureOf = (source: ScopeSource) => failure(() => createScope(source));

describe('createScope', () => {
  test('names are computed in order from given values, formulas and the oracle', () => {
    const { values } = createScope({ values: { m_l: 4096, d: 128 }, derive: { m: '4*m_l', lam: lambda } });
    expect([...values.keys()]).toEqual(['m_l', 'd', 'm', 'lam']);
    expect(values.get('lam')).toBeCloseTo(4.088994243248621641, 13);
  });

  test('a plain number is a formula too, negative or in scientific notation', () => {
    const { values } = createScope({ derive: { a: -4, b: 1e21, c: 1e-7 } });
    expect([...values.values()]).toEqual([-4, 1e21, 1e-7]);
  });

  test('an empty scope evaluates formulas without names', () => {
    expect(createScope({}).evaluate('2 + 2')).toBe(4);
  });

  test('faults are named with their field', () => {
    const failures = [
      { derive: { a: 'b', b: 1 } },
      { derive: { a: 'a + 1' } },
      { derive: { a: '1 +' } },
      { derive: { a: '1 < 2' } },
      { derive: { sqrt: 1 } },
      { derive: { pi: 3 } },
      { derive: { period: 1 } },
      { derive: { 'm-l': 1 } },
      { values: { 'm l': 1 } },
      { values: { a: 1 }, derive: { a: 2 } },
      { derive: { ...lengths, lam: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSiz: d)' } },
      { derive: { ...lengths, lam: 'baseScaleFactor(trainedLength: m_l, targetLength: m)' } },
      { derive: { ...lengths, lam: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: 127)' } },
      { derive: { p: "period(base: 'ten', headSize: 128, pair: 1)" } },
    ].map(failureOf);
    expect(failures.join('\n')).toMatchInlineSnapshot(`
      "unknown-name in derive.a: derive.a: There is no value named "b".
      unknown-name in derive.a: derive.a: There is no value named "a".
      unexpected-end in derive.a: derive.a: The formula ends too early. A number, a name or "(" should stand here.
      wrong-kind in derive.a: derive.a: A comparison is not a number and cannot be used as one.
      name-taken in derive.sqrt: derive.sqrt: The name "sqrt" already has a meaning. Choose another.
      name-taken in derive.pi: derive.pi: The name "pi" already has a meaning. Choose another.
      name-taken in derive.period: derive.period: The name "period" already has a meaning. Choose another.
      unexpected-character in derive.m-l: derive.m-l: "m-l" cannot be a name in formulas.
      unexpected-character in no field: "m l" cannot be a name in formulas.
      name-taken in derive.a: derive.a: The name "a" already has a meaning. Choose another.
      wrong-arguments in derive.lam: derive.lam: baseScaleFactor has no argument "headSiz". Did you mean "headSize"?
      wrong-arguments in derive.lam: derive.lam: baseScaleFactor needs the argument "headSize".
      out-of-range in derive.lam: derive.lam: headSize must be an even integer, at least 4, but it is "127".
      out-of-range in derive.p: derive.p: base must be a number greater than 1, but it is "ten"."
    `);
  });

  test('a function that has no single number to answer is refused', () => {
    const call = 'firstUnfinishedPair(base: 2, headSize: 4, trainedLength: 4096)';
    expect(failure(() => createScope({}).evaluate(call))).toMatch(
      /^wrong-kind .* "firstUnfinishedPair" answers no value here\.$|firstUnfinishedPair/,
    );
  });
});

describe('scope.evaluateAs', () => {
  const scope = createScope({ derive: { ...lengths, s: 'm / m_l', lam: lambda, excess: 'lam / s - 1' } });

  test.each([
    ['lambda-is-the-stretch', 4],
    ['exponent-inverted', 4 ** (126 / 128)],
    ['hidden-size-for-d', 4 ** (4096 / 4094)],
    ['stretch-squared', 16],
    ['base-for-factor', 10000 * 4 ** (128 / 126)],
  ])('%s leads to its own value for λ, through the derived name', (id, value) => {
    expect(scope.evaluateAs('lam', id)).toBeCloseTo(value, 9);
    expect(scope.evaluateAs(lambda, id)).toBeCloseTo(value, 9);
  });

  test('the wrong value runs through everything derived from it', () => {
    expect(scope.evaluateAs('excess', 'stretch-squared')).toBe(3);
    expect(scope.evaluateAs('excess + lam', 'lambda-is-the-stretch')).toBe(4);
  });

  test('the right values stay as they are', () => {
    scope.evaluateAs('lam', 'stretch-squared');
    expect(scope.evaluate('lam')).toBe(scope.values.get('lam'));
  });

  test('it is null where the replaced function plays no part in the formula', () => {
    expect(scope.evaluateAs('s', 'stretch-squared')).toBeNull();
    expect(scope.evaluateAs('s + m', 'stretch-squared')).toBeNull();
  });

  test('it is null where the wrong value leads out of a function’s range', () => {
    const narrow = createScope({
      derive: {
        ...lengths,
        lam: lambda,
        pair: 'floor(lam) - 3',
        t: 'period(base: 10000, headSize: 8, pair: pair)',
      },
    });
    expect(narrow.evaluate('t')).toBeCloseTo(2 * Math.PI, 12);
    expect(narrow.evaluateAs('t', 'stretch-squared')).toBeNull();
  });

  test('each name is computed once, however often it is used', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`x${n + 1}`, n === 0 ? lambda : `x${n} + x${n}`]),
    );
    const long = createScope({ derive: { ...lengths, ...doubled } });
    expect(long.evaluateAs('x60', 'lambda-is-the-stretch')).toBe(4 * 2 ** 59);
  });

  test('an unknown model and an unreadable formula are refused, never null', () => {
    expect(failure(() => scope.evaluateAs('lam', 'lamda-is-the-stretch'))).toBe(
      'unknown-model in no field: The misconception "lamda-is-the-stretch" has no wrong model. Did you mean "lambda-is-the-stretch"?',
    );
    expect(failure(() => scope.evaluateAs('lam', 'toString'))).toMatch(/^unknown-model/);
    expect(failure(() => scope.evaluateAs('lamm', 'stretch-squared'))).toMatch(/^unknown-name/);
  });

  test('every wrong model of baseScaleFactor differs from the truth', () => {
    for (const { id, replaces } of Object.values(wrongModels)) {
      if (replaces !== 'baseScaleFactor') continue;
      expect(scope.evaluateAs('lam', id)).not.toBeNull();
      expect(scope.evaluateAs('lam', id)).not.toBeCloseTo(scope.evaluate('lam'), 3);
    }
  });
});

describe('a call with lists and groups of options', () => {
  const lengths = 'base: 10000, headSize: 4, pair: 2, trainedLength: 4096, targetLength: 16384';
  const scope = createScope({ values: { s: 4 } });

  test('hands them to the oracle', () => {
    expect(
      scope.evaluate(`periodRatio(method: 'longrope', ${lengths}, options: {factors: [1, s - 1]})`),
    ).toBe(3);
    expect(scope.evaluate(`periodRatio(method: 'interpolation', ${lengths}, options: {factor: 2 * s})`)).toBe(
      8,
    );
  });

  test.each([
    ['an empty list', "periodRatio(method: 'longrope', options: {factors: []})"],
    ['an empty group', 'periodRatio(options: {})'],
    ['a list that does not end', 'periodRatio(options: {factors: [1, 2)'],
    ['a group without names', 'periodRatio(options: {1, 2})'],
    ['a list in the place of a number', '1 + [2]'],
    [
      'an option given twice',
      `periodRatio(method: 'interpolation', ${lengths}, options: {factor: 2, factor: 3})`,
    ],
    ['groups nested without end', `period(base: ${'{a: '.repeat(80)}1${'}'.repeat(80)})`],
  ])('refuses %s', (_, formula) => {
    expect(() => scope.evaluate(formula)).toThrow(FormulaError);
  });
});

describe('holds', () => {
  const scope = createScope({ derive: { s: 4, lam: 4.089 } });

  test('a comparison is true or false', () => {
    expect(scope.holds('lam > s')).toBe(true);
    expect(scope.holds('abs(lam - s) > 0.5 * lam')).toBe(false);
  });

  test('a number is no comparison', () => {
    expect(failure(() => scope.holds('lam'))).toContain('wrong-kind');
  });
});

describe('replacing', () => {
  const scope = createScope({
    values: { m_l: 4096, d: 128 },
    derive: { m: '4 * m_l', lam: lambda, twice: '2 * lam' },
  });

  test('a derived name takes the new number, and what depends on it follows', () => {
    expect(scope.replacing({ lam: 5 }).values.get('twice')).toBe(10);
    expect(scope.values.get('lam')).toBeCloseTo(4.089, 3);
  });

  test('a given name takes the new number', () => {
    expect(scope.replacing({ m_l: 2048 }).values.get('m')).toBe(8192);
  });

  test('a new name is added, and formulas can use it', () => {
    expect(scope.replacing({ lambda: 5 }).evaluate('lambda * m_l')).toBe(5 * 4096);
  });
});

describe('a name derived as by a misconception', () => {
  test('it has the wrong model’s value, and the names before it keep theirs', () => {
    const { values } = createScope({
      values: { m_l: 4096, m: 16384, d: 128 },
      derive: { lam: lambda, wrong: { value: 'lam', as: 'lambda-is-the-stretch' }, after: 'wrong + lam' },
    });
    expect(values.get('wrong')).toBe(4);
    expect(values.get('after')).toBeCloseTo(8.089, 3);
  });

  test('a wrong model that plays no part is named with its field', () => {
    const derive = { wrong: { value: '2 + 2', as: 'lambda-is-the-stretch' } };
    expect(failureOf({ derive })).toContain('unknown-model in derive.wrong');
  });
});
