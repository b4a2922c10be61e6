import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import { mistakeOf } from '../numeric/builders.ts';
import { numberPart, open } from './builders.ts';

describe('a value that is carried forward', () => {
  const scope = { values: { s: 4 }, derive: { lam: 's + 1', base: '10 * lam', limit: 'base ^ 2' } };
  const parts = [
    numberPart('lambda', 'lam'),
    numberPart('base', 'base', { carries: { lam: 'lambda' } }),
    numberPart('limit', 'limit', { carries: { base: 'base' } }),
  ];
  const { grade } = open(parts, scope);
  const partsOf = (raw: unknown) => grade(raw).parts ?? {};

  test('makes a later part right that follows from a wrong earlier one', () => {
    const got = grade({ lambda: '6', base: '60', limit: '3600' });
    expect(got).toMatchObject({
      verdict: 'partial',
      feedback: ['lambda/incorrect', 'base/carried-forward', 'limit/carried-forward', 'partial'],
      parts: { lambda: { score: 0 }, base: { verdict: 'correct', score: 1 }, limit: { score: 1 } },
    });
    expect(got.score).toBeCloseTo(2 / 3, 15);
  });

  test('leaves a part alone that is right by the true key', () => {
    expect(partsOf({ lambda: '6', base: '50', limit: '2500' })).toMatchObject({
      lambda: { verdict: 'incorrect' },
      base: { feedback: ['correct'] },
      limit: { feedback: ['correct'] },
    });
  });

  test('is not spoken of where a part is right with and without it', () => {
    const fixed = numberPart('fixed', 's', { carries: { lam: 'lambda' } });
    const graded = open([numberPart('lambda', 'lam'), fixed], scope).grade({ lambda: '6', fixed: '4' });
    expect(graded.parts?.fixed).toMatchObject({ verdict: 'correct', feedback: ['correct'] });
  });

  test('goes on from each wrong number, and from the true value of each right one', () => {
    const two = [numberPart('one', 's'), numberPart('other', 't')];
    const sum = numberPart('sum', '100 * s + t', { carries: { s: 'one', t: 'other' } });
    const { grade: gradeSum } = open([...two, sum], { values: { s: 4, t: 5 } });
    expect(gradeSum({ one: '7', other: '5', sum: '705' }).parts?.sum).toMatchObject({
      feedback: ['carried-forward'],
    });
    expect(gradeSum({ one: '4', other: '6', sum: '406' }).parts?.sum).toMatchObject({
      feedback: ['carried-forward'],
    });
  });

  test('follows from nothing while the earlier part is blank', () => {
    expect(grade({ base: '60' })).toMatchObject({
      verdict: 'incorrect',
      parts: { lambda: { verdict: 'invalid' }, base: { feedback: ['incorrect'] } },
    });
  });

  test('leaves a part wrong that follows from nothing', () => {
    expect(partsOf({ lambda: '6', base: '70', limit: '1' })).toMatchObject({
      base: { verdict: 'incorrect', feedback: ['incorrect'] },
      limit: { verdict: 'incorrect' },
    });
  });

  test('is taken from wrong parts only: a right one counts with its true value', () => {
    const rough = numberPart('lambda', 'lam', { mistakes: [] });
    const { grade: gradeRough } = open(
      [
        {
          ...rough,
          source: { ...(rough.source as object), answer: { value: 'lam', tolerance: { abs: 1 } } },
        },
        ...parts.slice(1, 2),
      ],
      scope,
    );
    expect(gradeRough({ lambda: '5.9', base: '59' }).parts?.base).toMatchObject({ verdict: 'incorrect' });
    expect(gradeRough({ lambda: '6.1', base: '61' }).parts?.base).toMatchObject({ verdict: 'correct' });
  });

  test('is passed over where the part makes no sense with it', () => {
    const root = [numberPart('square', 's'), numberPart('root', 'sqrt(s)', { carries: { s: 'square' } })];
    expect(open(root, scope).grade({ square: '-1', root: '1' })).toMatchObject({ verdict: 'incorrect' });
    expect(open(root, scope).grade({ square: '9', root: '3' }).parts?.root).toMatchObject({ score: 1 });
  });

  test('counts for more than a mistake of the same value: whoever goes on rightly is right', () => {
    const mistaken = numberPart('next', 's', {
      carries: { s: 'square' },
      mistakes: [mistakeOf({ value: 9 })],
    });
    const { grade: gradeMistaken } = open([numberPart('square', 's'), mistaken], scope);
    expect(gradeMistaken({ square: '9', next: '9' }).parts?.next).toMatchObject({
      feedback: ['carried-forward'],
      score: 1,
    });
    expect(gradeMistaken({ square: '8', next: '9' }).parts?.next).toMatchObject({ feedback: ['five'] });
  });

  describe('where a precision is asked for', () => {
    const precise = (cost: number | null, carries: Readonly<Record<string, string>>) =>
      open(
        [
          numberPart('lambda', 'lam'),
          numberPart('next', '1.2345 * lam', {
            precision: { of: 'significantFigures', minimum: 4, cost },
            carries,
          }),
        ],
        scope,
      ).grade;

    test('sends a part back that is right but for its digits, as by the true key', () => {
      const sentBack = {
        verdict: 'invalid',
        feedback: ['invalid.parts'],
        problem: { code: 'invalid.parts', names: ['Part 2'] },
        parts: { next: { feedback: ['invalid.precision'], understood: '24.7' } },
      };
      const { parts: graded = {}, ...got } = precise(null, { lam: 'lambda' })({ lambda: '20', next: '24.7' });
      expect({ ...got, parts: graded }).toMatchObject(sentBack);
      expect(Object.keys(graded)).toEqual(['next']);
      expect(precise(null, {})({ lambda: '5', next: '6.17' })).toMatchObject({ verdict: 'invalid' });
    });

    test('asks for no more digits of what is right by the true key', () => {
      const round = numberPart('next', '50 + (lam - 5) / 100', {
        precision: { of: 'significantFigures', minimum: 3, cost: null },
        carries: { lam: 'lambda' },
      });
      const { grade: gradeRound } = open([numberPart('lambda', 'lam'), round], scope);
      expect(gradeRound({ lambda: '5.02', next: '50' })).toMatchObject({
        verdict: 'partial',
        parts: { next: { feedback: ['correct'] } },
      });
    });

    test('gives no less than the true key does', () => {
      const mistaken = numberPart('next', '1.2345 * lam', {
        precision: { of: 'significantFigures', minimum: 4, cost: 0.75 },
        carries: { lam: 'lambda' },
        mistakes: [mistakeOf({ value: 24.7, score: 0.5 })],
      });
      const { grade: gradeMistaken } = open([numberPart('lambda', 'lam'), mistaken], scope);
      expect(gradeMistaken({ lambda: '20', next: '24.7' }).parts?.next).toMatchObject({
        score: 0.5,
        feedback: ['five'],
      });
    });

    test('sends back the blanks that are right but for their digits, unless another cannot be read', () => {
      const precise4 = numberPart('x', '1.2345 * lam', {
        precision: { of: 'significantFigures', minimum: 4, cost: null },
      });
      const gap = {
        ...numberPart('gap', 0, { carries: { lam: 'lambda' } }),
        type: 'cloze',
        source: { blanks: [precise4, numberPart('y', 's')] },
      };
      const { grade: gradeGap } = open([numberPart('lambda', 'lam'), gap], scope);
      const blanksOf = (x: string, y: string) => gradeGap({ lambda: '20', gap: { x, y } }).parts?.gap?.parts;
      expect(blanksOf('24.7', '4')).toMatchObject({ x: { feedback: ['invalid.precision'] } });
      expect(Object.keys(blanksOf('24.7', '4') ?? {})).toEqual(['x']);
      expect(Object.keys(blanksOf('24.7', 'four') ?? {})).toEqual(['y']);
      expect(blanksOf('31', '4')).toMatchObject({ x: { verdict: 'incorrect' }, y: { verdict: 'correct' } });
    });

    test('takes off what too few digits cost, and no more', () => {
      const got = precise(0.25, { lam: 'lambda' })({ lambda: '20', next: '24.7' });
      expect(got.parts?.next).toMatchObject({
        verdict: 'partial',
        score: 0.75,
        feedback: ['carried-partly', 'too-few-digits'],
        wanted: 'at least 4 significant figures',
      });
    });

    test('gives all the digits their full score, and a wrong number none', () => {
      for (const cost of [null, 0.25]) {
        const gradeNext = precise(cost, { lam: 'lambda' });
        expect(gradeNext({ lambda: '20', next: '24.69' }).parts?.next).toMatchObject({
          feedback: ['carried-forward'],
          score: 1,
        });
        expect(gradeNext({ lambda: '20', next: '31' }).parts?.next).toMatchObject({
          feedback: ['incorrect'],
        });
      }
    });
  });

  test('is told of where it makes a blank right, and another is wrong all the same', () => {
    const blank = (id: string, value: string) => ({ ...numberPart(id, value), id });
    const gap = {
      ...numberPart('gap', 0, { carries: { lam: 'lambda' } }),
      type: 'cloze',
      source: { blanks: [blank('x', 'base'), blank('y', 's')] },
    };
    const { grade: gradeGap } = open([numberPart('lambda', 'lam'), gap], scope);
    expect(gradeGap({ lambda: '6', gap: { x: '60', y: '7' } }).parts?.gap).toMatchObject({
      verdict: 'partial',
      score: 0.5,
      feedback: ['carried-partly', 'x/correct', 'y/incorrect', 'partial'],
    });
  });

  test('never lowers the score of any part', () => {
    const plain = open(
      parts.map((part) => ({ ...part, carries: [] })),
      scope,
    );
    const numbers = fc.oneof(
      fc.constantFrom('5', '6', '50', '60', '2500', '3600', '0', '-1', '1e300', '1e-300'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const scoresOf = ({ parts: graded = {} }: Grade) =>
      ['lambda', 'base', 'limit'].map((id) => graded[id]?.score ?? 0);
    let raised = 0;
    fc.assert(
      fc.property(fc.record({ lambda: numbers, base: numbers, limit: numbers }), (raw) => {
        const [carried, alone] = [scoresOf(grade(raw)), scoresOf(plain.grade(raw))];
        for (const [index, score] of carried.entries()) {
          expect(score).toBeGreaterThanOrEqual(alone[index] ?? 0);
          if (score > (alone[index] ?? 0)) raised += 1;
        }
      }),
      // Numbers that go on from a wrong one are rarely drawn: one such answer is always among them.
      { numRuns: 500, examples: [[{ lambda: '6', base: '60', limit: '3600' }]] },
    );
    expect(raised).toBeGreaterThan(0);
  });
});
