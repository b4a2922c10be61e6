import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../../src/core/numeric/tolerance.ts';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import { sendBack } from '../../../../src/quiz/kernel/grading.ts';
import type { NumericQuestion } from '../../../../src/quiz/types/numeric/resolve.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { mistakeOf, numericSourceOf } from './builders.ts';
import { processorTimeOf } from '../../../support/processor-time.ts';

const turn = {
  name: 'rad',
  accept: [
    { spelling: 'deg', factor: 'pi / 180' },
    { spelling: 'k', factor: 1000 },
  ],
  isRequired: false,
};

function questionOf(key: number, tolerance: Tolerance, { unit = false, mistakes = false } = {}) {
  const source = numericSourceOf({
    answer: { value: key, tolerance },
    unit: unit ? turn : null,
    mistakes: mistakes ? [mistakeOf({ value: -3 * key, score: 0.5 })] : [],
  });
  return numeric.resolve(source, createScope({ values: { other: 3 * key, third: 1 } }));
}

/** Without the net that catches what a type throws. */
function grade(raw: unknown, question: NumericQuestion): Grade {
  const parsed = numeric.parse(raw, question);
  return parsed.ok ? numeric.score(parsed.response, question) : sendBack(parsed.problem, null);
}

const key = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -9, max: 6 }), fc.constantFrom(1, -1))
  .map(([digits, power, sign]) => sign * Number(`${digits}e${power}`));

const tolerance = fc.constantFrom<Tolerance>(
  'exact',
  { rel: 0.0005 },
  { rel: 0.2 },
  { abs: 1 },
  { sigfigs: 3 },
  { decimals: 2 },
);

/** Values around the key, far from it, and related to it. */
const answer = fc.oneof(
  fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  fc.double({ min: 0.999, max: 1.001, noNaN: true }),
  fc.constantFrom(-1, 0, 1, 3, -3, 10, 0.1, 100, 0.01, 1e6, 180 / Math.PI, 1 - 1e-12),
);

describe('a numeric question, by property,', () => {
  test('accepts a number exactly if it lies in the interval', () => {
    fc.assert(
      fc.property(key, tolerance, answer, (value, kind, factor) => {
        const question = questionOf(value, kind);
        const typed = value * factor;
        const { verdict } = grade(String(typed), question);
        expect(verdict).toBe(isWithin(typed, question.key.interval) ? 'correct' : 'incorrect');
      }),
      { numRuns: 5000 },
    );
  });

  test('accepts whatever lies between two accepted numbers', () => {
    fc.assert(
      fc.property(key, tolerance, answer, answer, answer, (value, kind, ...factors) => {
        const [low = 0, middle = 0, high = 0] = factors.map((factor) => value * factor).sort((a, b) => a - b);
        const question = questionOf(value, kind);
        const isRight = (typed: number) => grade(String(typed), question).verdict === 'correct';
        if (isRight(low) && isRight(high)) expect(isRight(middle)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('gives no credit for a slip, and grades it as any other wrong answer', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(key, tolerance, answer, fc.boolean(), (value, kind, factor, unit) => {
        const question = questionOf(value, kind, { unit });
        const typed = value * factor;
        const { verdict, score, feedback, misconceptions } = grade(String(typed), question);
        if (verdict !== 'incorrect') return;
        expect(isWithin(typed, question.key.interval)).toBe(false);
        expect([score, feedback.length, misconceptions]).toEqual([0, 1, []]);
        for (const code of feedback) seen.add(code);
      }),
      { numRuns: 5000 },
    );
    const wanted = ['sign', 'degrees', 'neighbour', 'percent', 'magnitude', 'near'].map(
      (kind) => `generic.${kind}`,
    );
    expect([...seen]).toEqual(expect.arrayContaining(['incorrect', ...wanted]));
  });

  test('reports the author’s mistake whatever else its value looks like', () => {
    fc.assert(
      fc.property(key, (value) => {
        const question = questionOf(value, { rel: 0.0005 }, { mistakes: true });
        expect(grade(String(-3 * value), question)).toMatchObject({ score: 0.5, feedback: ['five'] });
      }),
    );
  });

  test('reads every spelling of a number alike, with a unit and without', () => {
    const spellings: readonly ((plain: string) => string)[] = [
      (plain) => plain.replace('-', '−'),
      (plain) => `x = ${plain}`,
      (plain) => `${plain} rad`,
      (plain) => `${plain}RAD`,
      (plain) => `\u2009${plain}\u00a0·\u202frad `,
      (plain) => plain.replace('e', '×10^'),
      (plain) => plain.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ];
    fc.assert(
      fc.property(key, tolerance, answer, fc.constantFrom(...spellings), (value, kind, factor, spell) => {
        const question = questionOf(value, kind, { unit: true });
        const plain = (value * factor).toExponential(12).replace('e+', 'e');
        expect(grade(spell(plain), question)).toEqual(grade(plain, question));
      }),
      { numRuns: 5000 },
    );
  });

  const piece = fc.constantFrom(
    ...Array.from('0123456789.,eE+-*/^()%= \u202fπ°'),
    ...['rad', 'deg', ' k', 'abc', '×10^', 'sqrt('],
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.double().map(String),
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  );

  test('throws for no response, and grades each one way', () => {
    fc.assert(
      fc.property(anything, key, tolerance, fc.boolean(), (raw, value, kind, unit) => {
        const question = questionOf(value, kind, { unit });
        const once = grade(raw, question);
        expect(once.feedback).toHaveLength(1);
        expect(grade(raw, question)).toEqual(once);
      }),
      { numRuns: 5000 },
    );
  });
});

test('an answer is graded in under a millisecond', () => {
  const question = questionOf(4.089, { rel: 0.0005 }, { unit: true, mistakes: true });
  const raw = [
    '4.089',
    '4.1',
    '-4.089 rad',
    '360/4 deg',
    '7',
    '5 turns',
    '(1+2)*'.repeat(30),
    '9'.repeat(200),
  ];
  const gradeRounds = () => {
    for (let round = 0; round < 20; round += 1) for (const typed of raw) grade(typed, question);
  };
  const timeOfRound = () => processorTimeOf(gradeRounds) / (20 * raw.length);
  // The least of several: the first ones compile.
  expect(Math.min(...Array.from({ length: 5 }, timeOfRound))).toBeLessThan(1);
});
