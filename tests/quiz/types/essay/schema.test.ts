import { describe, expect, test } from 'vitest';
import { essayFile } from '../../../../src/quiz/types/essay/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const levels = [
  { id: 'none', points: 0, text: 'Does not say why.' },
  { id: 'full', points: 1, text: 'Says that $\\lambda > m/m_l$.' },
];
const criterion = { id: 'why', title: 'Says why', levels };

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Why',
  type: 'essay',
  objectives: ['compute-lambda'],
  bloom: 'evaluate',
  prompt: 'Why is $\\lambda$ larger than the stretch?',
  model_answer: 'Because the last pair falls short.',
  rubric: { criteria: [criterion] },
  explanation: 'See above.',
  examples: [
    { name: 'text', response: 'Because.', expect: { verdict: 'ungraded' } },
    { name: 'all', response: { text: 'So.', levels: { why: 'full' } }, expect: { verdict: 'correct' } },
  ],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const rubric = (...criteria: readonly object[]) => ({ rubric: { criteria } });
const pointsOf = (points: number) =>
  rubric({ ...criterion, levels: [...levels, { id: 'x', points, text: 'X.' }] });

describe('the schema of an essay', () => {
  test.each([{ min: 40 }, { max: 120 }, { min: 40, max: 120 }, { min: 7, max: 7 }, undefined])(
    'accepts the length %j',
    (words) => {
      expect(problems({ words })).toEqual([]);
    },
  );

  test.each<[string, object, RegExp]>([
    ['a length of no kind', { words: {} }, /^words: should hold min, max or both/],
    ['ends in the wrong order', { words: { min: 9, max: 8 } }, /^words: should have min below max/],
    ['more words than are read', { words: { min: 2001 } }, /^words\.min/],
    ['no words at all', { words: { max: 0 } }, /^words\.max/],
    ['no model answer', { model_answer: undefined }, /^model_answer/],
    ['no rubric', { rubric: undefined }, /^rubric/],
    ['no criterion', rubric(), /^rubric\.criteria/],
    ['a single level', rubric({ ...criterion, levels: levels.slice(1) }), /^rubric\.criteria\.0\.levels/],
    [
      'a criterion without points',
      rubric(criterion, { ...criterion, id: 'b', levels: levels.map((level) => ({ ...level, points: 0 })) }),
      /^rubric\.criteria\.1\.levels: should have a level with points$/,
    ],
    ['points below nothing', pointsOf(-1), /^rubric\.criteria\.0\.levels\.2\.points/],
    ['a third of a point', pointsOf(0.333), /^rubric\.criteria\.0\.levels\.2\.points/],
    ['two criteria of one id', rubric(criterion, criterion), /^rubric\.criteria\.1\.id: .*"why" is taken/],
    [
      'two levels of one id',
      rubric({ ...criterion, levels: [...levels, levels[0]] }),
      /^rubric\.criteria\.0\.levels\.2\.id: .*"none" is taken/,
    ],
    [
      'a formula in a title, which messages repeat',
      rubric({ ...criterion, title: 'Says $\\lambda$' }),
      /^rubric\.criteria\.0\.title: should be plain words/,
    ],
    [
      'an example of another form',
      { examples: [{ name: 'x', response: 4, expect: { verdict: 'invalid' } }] },
      /^examples\.0\.response: should be the written text, or/,
    ],
  ])('refuses %s', (_, fields, reason) => {
    expect(problems(fields).join('\n')).toMatch(reason);
  });

  test('accepts a part that is an essay', () => {
    const { model_answer, rubric: own } = base;
    const part = { id: 'why', type: 'essay', prompt: 'Why?', model_answer, rubric: own };
    expect(essayFile.partSchema.parse(part)).toMatchObject({ weight: 1 });
    expect(essayFile.partSchema.safeParse({ ...part, ...rubric(criterion, criterion) }).success).toBe(false);
  });
});

const item = essayFile.schema.parse({ ...base, words: { min: 2 }, feedback: { correct: 'Well put.' } });

test('the source holds the points, and of the words only what messages name', () => {
  expect(essayFile.source(item)).toEqual({
    words: { min: 2, max: null },
    criteria: [
      {
        id: 'why',
        title: 'Says why',
        levels: [
          { id: 'none', points: 0 },
          { id: 'full', points: 1 },
        ],
      },
    ],
  });
  expect(essayFile.source(essayFile.schema.parse(base)).words).toEqual({ min: null, max: null });
});

test('the author’s words for the verdict are its feedback', () => {
  expect(essayFile.facts(item).feedback).toMatchObject([
    { id: 'correct', text: 'Well put.', misconception: null },
  ]);
});

test('model answer and rubric wait for the first check', () => {
  expect(essayFile.facts(item).texts).toMatchObject([
    { key: 'prompt', path: ['prompt'], isShown: true, isInline: false },
    { key: 'model-answer', markdown: base.model_answer, isShown: false, isInline: false },
    { key: 'criterion/why', markdown: 'Says why', isShown: false, isInline: true },
    { key: 'level/why/none', markdown: 'Does not say why.', isShown: false, isInline: true },
    { key: 'points/why/none', markdown: '0 points', isShown: false, isInline: true },
    { key: 'level/why/full', markdown: 'Says that $\\lambda > m/m_l$.', isShown: false, isInline: true },
    { key: 'points/why/full', markdown: '1 point', isShown: false, isInline: true },
  ]);
});
