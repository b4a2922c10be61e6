import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mistakeOf } from '../numeric/builders.ts';
import { caseType, essayPart, numberPart, open } from './builders.ts';

const four = numberPart('four', 4);
const nine = numberPart('nine', 9, {
  mistakes: [mistakeOf({ id: 'three', value: 3, misconception: 'root' })],
});

describe('a case', () => {
  test('is correct where every part is, and tells each part’s feedback by its id', () => {
    expect(open([four, nine]).grade({ four: '4', nine: '9' })).toMatchObject({
      verdict: 'correct',
      score: 1,
      feedback: ['four/correct', 'nine/correct', 'correct'],
      misconceptions: [],
      understood: '2 parts',
      parts: { four: { verdict: 'correct' }, nine: { verdict: 'correct' } },
    });
  });

  test('is partly right where some parts are, in proportion to their weights', () => {
    const parts = [numberPart('four', 4, { weight: 3 }), nine];
    expect(open(parts).grade({ four: '4', nine: '3' })).toMatchObject({
      verdict: 'partial',
      score: 0.75,
      feedback: ['four/correct', 'nine/three', 'partial'],
      misconceptions: ['root'],
    });
  });

  test('is incorrect where no part earns anything, and names each misconception once', () => {
    const root = mistakeOf({ id: 'two', value: 2, misconception: 'root' });
    const { grade } = open([numberPart('four', 4, { mistakes: [root] }), nine]);
    expect(grade({ four: '2', nine: '3' })).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      misconceptions: ['root'],
    });
  });

  test('sends back what cannot be read with the parts’ numbers, and keeps the other marks to itself', () => {
    const { grade } = open([four, nine, numberPart('one', 1)]);
    const got = grade({ four: 'abc', nine: '9' });
    expect(got).toMatchObject({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.parts'],
      problem: { code: 'invalid.parts', span: null, names: ['Part 1', 'Part 3'] },
    });
    expect(Object.keys(got.parts ?? {})).toEqual(['four', 'one']);
    expect(got.parts).toMatchObject({
      four: { feedback: ['invalid.has-letters'], problem: { span: { from: 0, to: 3 } } },
      one: { feedback: ['invalid.empty'] },
    });
  });

  test('checks what is there while other parts are blank, which earn nothing so far', () => {
    const { grade } = open([four, nine, numberPart('one', 1)]);
    for (const raw of [{ four: '4' }, { four: '4', nine: '', one: null }]) {
      const got = grade(raw);
      expect(got).toMatchObject({
        verdict: 'partial',
        feedback: expect.arrayContaining(['partial']) as unknown,
      });
      expect(got.score).toBeCloseTo(1 / 3, 12);
      expect(got.parts).toMatchObject({ four: { verdict: 'correct' }, nine: { verdict: 'invalid' } });
    }
    expect(grade({ four: '5' })).toMatchObject({ verdict: 'incorrect', score: 0 });
    expect(grade({ four: '', nine: [] })).toMatchObject({ verdict: 'invalid' });
  });

  test('sends back what only the scoring of a part refuses', () => {
    const precise = numberPart('four', 4.001, {
      precision: { of: 'significantFigures', minimum: 3, cost: null },
    });
    expect(open([precise, nine]).grade({ four: '4', nine: '' })).toMatchObject({
      verdict: 'invalid',
      problem: { names: ['Part 1', 'Part 2'] },
    });
  });

  test('waits for the learner’s own levels as long as a part does', () => {
    const { grade } = open([four, essayPart('why')]);
    expect(grade({ four: '4', why: 'Because so.' })).toEqual({
      verdict: 'ungraded',
      score: null,
      feedback: ['four/correct', 'why/essay.compare'],
      misconceptions: [],
      understood: '2 parts',
      parts: {
        four: expect.objectContaining({ verdict: 'correct' }) as unknown,
        why: expect.objectContaining({ verdict: 'ungraded', understood: '2 words' }) as unknown,
      },
    });
    const compared = { text: 'Because so.', levels: { why: 'none' } };
    expect(grade({ four: '4', why: compared })).toMatchObject({ verdict: 'partial', score: 0.5 });
  });

  test('shows of each part what its type shows, in an order of its own, and whose view draws the prompt', () => {
    const asked: string[] = [];
    const options = ['a', 'b'].map((id) => ({
      id,
      correct: id === 'a',
      hasWords: false,
      misconception: null,
      last: false,
    }));
    const which = {
      id: 'which',
      type: 'choice',
      weight: 1,
      source: { select: 'one', options, scoring: 'all', shuffle: true },
      carries: [],
    };
    const blanks = { blanks: [{ id: 'x', type: 'numeric', weight: 1, source: four.source }] };
    const gap = { id: 'gap', type: 'cloze', weight: 1, source: blanks, carries: [] };
    const { question } = open([which, gap]);
    const shown = caseType.publicView(question, (name, items) => {
      asked.push(name);
      return items;
    });
    expect(shown.parts).toMatchObject([
      { id: 'which', type: 'choice', drawsPrompt: false, question: { options: ['a', 'b'] } },
      { id: 'gap', type: 'cloze', drawsPrompt: true, question: { blanks: [{ id: 'x', type: 'numeric' }] } },
    ]);
    expect(asked.every((name) => name.startsWith('which/'))).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });
});

/** Responses to a number part of value 4 with these mistakes, and what each earns. */
const earned = { '4': 1, '5': 0.25, '6': 0.5, '7': 0 };
const mistakes = [
  mistakeOf({ id: 'five', value: 5, score: 0.25 }),
  mistakeOf({ id: 'six', value: 6, score: 0.5 }),
];

const weighted = fc.array(
  fc.record({
    weight: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    raw: fc.constantFrom('4', '5', '6', '7'),
  }),
  { minLength: 2, maxLength: 8 },
);

const idOf = (index: number) => `p${String(index)}`;

test('the score is the mean of the parts’ scores by their weights', () => {
  fc.assert(
    fc.property(weighted, (parts) => {
      const { grade } = open(parts.map(({ weight }, n) => numberPart(idOf(n), 4, { weight, mistakes })));
      const got = grade(Object.fromEntries(parts.map(({ raw }, n) => [idOf(n), raw])));
      const total = parts.reduce((sum, { weight }) => sum + weight, 0);
      const mean = parts.reduce((sum, { weight, raw }) => sum + (weight * earned[raw]) / total, 0);
      expect(got.score).toBeCloseTo(mean, 12);
      const isRight = parts.every(({ raw }) => raw === '4');
      const isWrong = parts.every(({ raw }) => raw === '7');
      expect(got.verdict).toBe(isRight ? 'correct' : isWrong ? 'incorrect' : 'partial');
    }),
  );
});

test('the order of the entries never matters, nor do entries that belong to no part', () => {
  const raw = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'constructor'),
    fc.constantFrom('4', '9', '1', 'x', '', null),
  );
  const { grade } = open([numberPart('a', 4), numberPart('b', 9), numberPart('c', 1)]);
  fc.assert(
    fc.property(raw, (given) => {
      const backwards = Object.fromEntries(Object.entries(given).reverse());
      expect(grade(backwards)).toEqual(grade(given));
      expect(grade({ ...given, 'not-there': '4' })).toEqual(grade(given));
    }),
  );
});

test('no response of any kind makes the grader throw, and none is graded two ways', () => {
  const { question } = open([numberPart('constructor', 4), essayPart('value-of'), four]);
  const grade = (raw: unknown) => {
    const parsed = caseType.parse(raw, question);
    return parsed.ok ? caseType.score(parsed.response, question) : parsed.problem;
  };
  const map = fc.dictionary(fc.constantFrom('constructor', 'value-of', 'four', '__proto__'), fc.anything());
  fc.assert(
    fc.property(fc.oneof(fc.anything(), map), (raw) => {
      expect(grade(raw)).toEqual(grade(raw));
    }),
    { numRuns: 2000 },
  );
});
