import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { PartSource } from '../../../../src/quiz/kernel/parts.ts';
import { createCloze } from '../../../../src/quiz/types/cloze/score.ts';
import { blankTypes } from '../case/builders.ts';
import { mistakeOf, numericSourceOf } from '../numeric/builders.ts';

const cloze = createCloze(blankTypes);

function number(id: string, value: string | number, weight = 1): PartSource {
  const mistakes = [mistakeOf({ id: 'five', value: 5, misconception: 'one-too-many' })];
  const source = numericSourceOf({ answer: { value, tolerance: { rel: 0.001 } }, mistakes });
  return { id, type: 'numeric', weight, source };
}

const options = ['up', 'down'].map((id) => ({
  id,
  correct: id === 'up',
  hasWords: id === 'down',
  misconception: null,
  last: false,
}));
const way: PartSource = {
  id: 'way',
  type: 'choice',
  weight: 1,
  source: { select: 'one', options, scoring: 'all', shuffle: true },
};

function open(blanks: readonly PartSource[]) {
  const question = cloze.resolve({ blanks }, createScope({ values: { lam: 4 } }));
  return { question, grade: (raw: unknown) => gradeResponse(cloze, raw, question) };
}

describe('a text with blanks', () => {
  const { question, grade } = open([number('lambda', 'lam', 3), way]);

  test('is correct where every blank is, and echoes each as it was read', () => {
    expect(grade({ lambda: '4.000', way: ['up'] })).toMatchObject({
      verdict: 'correct',
      score: 1,
      feedback: ['lambda/correct', 'way/correct', 'correct'],
      understood: '4; up',
    });
  });

  test('is partly right in proportion to the blanks’ weights, with each blank’s own words', () => {
    expect(grade({ lambda: '5', way: ['up'] })).toMatchObject({
      verdict: 'partial',
      score: 0.25,
      feedback: ['lambda/five', 'way/correct', 'partial'],
      misconceptions: ['one-too-many'],
    });
    expect(grade({ lambda: '4', way: ['down'] })).toMatchObject({
      score: 0.75,
      feedback: ['lambda/correct', 'way/down', 'partial'],
    });
    expect(grade({ lambda: '5', way: ['down'] })).toMatchObject({ verdict: 'incorrect', score: 0 });
  });

  test.each([
    [{ lambda: 'x', way: ['up'] }, ['Blank 1'], ['lambda']],
    [{ lambda: '4', way: [] }, ['Blank 2'], ['way']],
    [{ lambda: '' }, ['Blank 1', 'Blank 2'], ['lambda', 'way']],
    [null, ['Blank 1', 'Blank 2'], ['lambda', 'way']],
  ])('sends back %j with the blanks at fault, and marks no other', (raw, names, parts) => {
    const got = grade(raw);
    expect(got).toMatchObject({ verdict: 'invalid', feedback: ['invalid.parts'], problem: { names } });
    expect(Object.keys(got.parts ?? {})).toEqual(parts);
  });

  test('shows its blanks in their order, with nothing of the key', () => {
    const shown = cloze.publicView(question, (_, items) => items);
    expect(shown.blanks).toMatchObject([
      { id: 'lambda', type: 'numeric' },
      { id: 'way', type: 'choice', question: { options: ['up', 'down'] } },
    ]);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });
});

test('the score is the mean of the blanks’ scores by their weights, whatever the order of the entries', () => {
  const blanks = fc.array(fc.record({ weight: fc.constantFrom(0.5, 1, 2, 7), isRight: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(blanks, (drawn) => {
      const { grade } = open(drawn.map(({ weight }, n) => number(`b${String(n)}`, 'lam', weight)));
      const entries = drawn.map(({ isRight }, n) => [`b${String(n)}`, isRight ? '4' : '7'] as const);
      const got = grade(Object.fromEntries(entries));
      const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
      const right = drawn.reduce((sum, { weight, isRight }) => sum + (isRight ? weight : 0), 0);
      expect(got.score).toBeCloseTo(right / total, 12);
      expect(grade(Object.fromEntries(entries.toReversed()))).toEqual(got);
    }),
  );
});

test('no response of any kind makes the grader throw', () => {
  const { question } = open([number('constructor', 'lam'), way]);
  const map = fc.dictionary(fc.constantFrom('constructor', 'way', '__proto__'), fc.anything());
  fc.assert(
    fc.property(fc.oneof(fc.anything(), map), (raw) => {
      expect(cloze.parse(raw, question).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 2000 },
  );
});
