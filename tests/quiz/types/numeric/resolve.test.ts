import { describe, expect, test } from 'vitest';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import { authorChecks } from '../../../../src/quiz/types/numeric/author-checks.ts';
import { resolveNumeric } from '../../../../src/quiz/types/numeric/resolve.ts';
import type { NumericSource } from '../../../../src/quiz/types/numeric/schema.ts';
import { mistakeOf, numericSourceOf } from './builders.ts';

const lambda = 'baseScaleFactor(trainedLength: 4096, targetLength: 16384, headSize: 128)';
const scope = createScope({ derive: { lambda, m_l: 4096 } });
const resolve = (parts: Partial<NumericSource>) =>
  resolveNumeric(numericSourceOf(parts), scope, authorChecks);

function failure(parts: Partial<NumericSource>): string {
  try {
    resolve(parts);
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
  return 'resolved';
}

describe('resolveNumeric', () => {
  test('computes the key, and each mistake with the answer’s tolerance around its own value', () => {
    const { key, mistakes } = resolve({
      answer: { value: 'lambda', tolerance: { rel: 0.0005 } },
      mistakes: [
        mistakeOf({ id: 'lambda-is-the-stretch', value: null, misconception: 'lambda-is-the-stretch' }),
        mistakeOf({ id: 'twice', value: '2 * lambda', tolerance: { abs: 1 }, score: 0.5 }),
      ],
    });
    expect(key.value).toBeCloseTo(4.088994243248621641, 13);
    expect(key.interval.low).toBeCloseTo(4.088994243 * 0.9995, 8);
    expect(mistakes).toMatchObject([
      { id: 'lambda-is-the-stretch', value: 4, score: 0, misconceptions: ['lambda-is-the-stretch'] },
      { id: 'twice', score: 0.5, misconceptions: [] },
    ]);
    expect(mistakes[0]?.interval).toEqual({ low: 3.998, high: 4.002 });
    expect(mistakes[1]?.interval.high).toBeCloseTo(2 * 4.088994243 + 1, 8);
  });

  test('a mistake of value 0 beside an answer in significant figures is taken exactly', () => {
    const { mistakes } = resolve({
      answer: { value: 4, tolerance: { sigfigs: 3 } },
      mistakes: [mistakeOf({ value: 0 })],
    });
    expect(mistakes[0]?.interval).toEqual({ low: 0, high: 0 });
  });

  test('a key whose check gives another value is refused', () => {
    const answer = { value: 'lambda', tolerance: { rel: 0.0005 } } as const;
    expect(resolve({ answer: { ...answer, check: '4 ^ (128 / 126)' } }).key.value).toBeCloseTo(4.089, 3);
    expect(failure({ answer: { ...answer, check: '4 ^ (126 / 128)' } })).toBe(
      'E031 answer.check: The answer is 4.0889942, and its check gives 3.9142882. Correct the one that is wrong.',
    );
    expect(failure({ answer: { value: 1, tolerance: 'exact', check: '1 + 1e-8' } })).toMatch(/^E031/);
    expect(failure({ answer: { value: 0, tolerance: 'exact', check: '0' } })).toBe('resolved');
  });

  test('a mis-set question is refused with a code, the field and a remedy', () => {
    const wide = { value: 'lambda', tolerance: { rel: 0.05 } } as const;
    const byModel = mistakeOf({
      id: 'lambda-is-the-stretch',
      value: null,
      misconception: 'lambda-is-the-stretch',
    });
    const failures = [
      failure({ answer: { value: 4, tolerance: { range: [5, 6] } } }),
      failure({ answer: wide, mistakes: [mistakeOf({ value: 9 }), byModel] }),
      failure({ mistakes: [mistakeOf(), mistakeOf({ id: 'about-five', value: 5.001 })] }),
      failure({ mistakes: [mistakeOf({ tolerance: { range: [6, 7] } })] }),
      failure({ answer: { value: 4, tolerance: { range: [3, 4.5] } }, mistakes: [mistakeOf()] }),
      failure({ answer: { value: 4, tolerance: { rel: 5 } } }),
      failure({ mistakes: [mistakeOf({ tolerance: { rel: 2 } })] }),
      failure({ answer: { value: 0, tolerance: { rel: 0.01 } } }),
      failure({ answer: { value: '4 - 4', tolerance: { sigfigs: 3 } } }),
      failure({ answer: { value: 'm_l', tolerance: { rel: 0.01 } }, mistakes: [byModel] }),
    ];
    expect(failures.join('\n')).toMatchInlineSnapshot(`
      "E031 answer.tolerance: The question does not accept its own answer 4. Put it inside the range.
      E032 mistakes[1]: The mistake "lambda-is-the-stretch" = 4 falls inside the accepted range 3.8845445 … 4.293444, so the wrong method would be marked correct. Tighten the tolerance, or choose other values.
      E033 mistakes[1]: The mistake "about-five" = 5.001 can never be reported, because "five" comes first and takes that value. Tighten the tolerances, or take one of the two out.
      E033 mistakes[0]: The mistake "five" = 5 lies outside its own tolerance. Change the range.
      E040 mistakes[0]: The answer’s range says nothing about a wrong value. Give the mistake a tolerance of its own.
      E043 answer.tolerance: rel: 5 means 500 %. Write 0.05 for 5 %.
      E043 mistakes[0].tolerance: rel: 2 means 200 %. Write 0.02 for 2 %.
      E047 answer.tolerance: The answer is 0, of which no share and no significant figure can be taken. Write abs: … instead.
      E047 answer.tolerance: The answer is 0, of which no share and no significant figure can be taken. Write abs: … instead.
      E062 mistakes[0]: The wrong model "lambda-is-the-stretch" has no value here: the function it replaces plays no part in the answer, or the values are outside its range. Give the mistake a value, or take it out."
    `);
  });

  test.each([{ abs: 0.01 }, { rel: 0.01, abs: 0.01 }, { decimals: 2 }, { range: [-1, 1] }, 'exact'] as const)(
    'an answer of 0 with the tolerance %j is sound',
    (tolerance) => {
      expect(failure({ answer: { value: 0, tolerance } })).toBe('resolved');
    },
  );

  test('computes the factors of the units, and keeps the named values', () => {
    const accept = [{ spelling: 'periods', factor: '2 * m_l' }];
    const { unit, named } = resolve({ unit: { name: 'tokens', accept, isRequired: true } });
    expect(unit).toEqual({
      name: 'tokens',
      factors: new Map([
        ['tokens', 1],
        ['periods', 8192],
      ]),
      isRequired: true,
    });
    expect(named.map(({ name }) => name)).toEqual(['lambda', 'm_l']);
  });

  test('a unit that cannot be converted is refused with its name', () => {
    const unitOf = (...accept: { spelling: string; factor: number | string }[]) =>
      failure({ unit: { name: 'rad', accept, isRequired: false } });
    expect(unitOf({ spelling: 'deg', factor: 0 })).toBe(
      'E035 unit.accept.deg: One "deg" cannot be 0 rad. Write a factor above 0.',
    );
    expect(unitOf({ spelling: 'deg', factor: '-m_l' })).toMatch(/^E035 .* cannot be −4096 rad/);
    expect(unitOf({ spelling: 'rad', factor: 2 })).toBe(
      'E034 unit.accept: The units "rad" and "rad" read the same, but their factors differ. Take one of them out.',
    );
    expect(() => unitOf({ spelling: 'deg', factor: 'p' })).toThrow(/^unit\.accept\.deg: There is no value/);
  });

  test('a formula that cannot be evaluated is named with its field', () => {
    expect(() => resolve({ answer: { value: 'lamda', tolerance: 'exact' } })).toThrow(
      'answer.value: There is no value named "lamda". Did you mean "lambda"?',
    );
    expect(() => resolve({ mistakes: [mistakeOf({ value: '1 +' })] })).toThrow(
      /^mistakes\[0\]: The formula ends/,
    );
    expect(() => resolve({ mistakes: [mistakeOf({ value: null, misconception: 'stretch-cubed' })] })).toThrow(
      'mistakes[0]: The misconception "stretch-cubed" has no wrong model. Did you mean "stretch-squared"?',
    );
  });
});
