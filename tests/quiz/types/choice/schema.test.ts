import { describe, expect, test } from 'vitest';
import { choiceFile } from '../../../../src/quiz/types/choice/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const right = { id: 'a', text: 'Right $x$.', correct: true };
const wrong = { id: 'b', text: 'Wrong.' };

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Pick',
  type: 'choice',
  objectives: ['compute-lambda'],
  bloom: 'understand',
  prompt: 'Which?',
  options: [right, wrong],
  explanation: 'The first.',
  examples: [
    { name: 'right', response: 'a', expect: { verdict: 'correct' } },
    { name: 'wrong', response: ['b'], expect: { verdict: 'incorrect' } },
  ],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const listOf = (...correct: readonly boolean[]) =>
  correct.map((isRight, index) => ({ id: `o${index}`, text: 'Text.', correct: isRight }));

describe('the choice schema', () => {
  test('fills in what may be left out', () => {
    expect(choiceFile.schema.parse(base)).toMatchObject({
      select: 'one',
      shuffle: true,
      options: [{ last: false }, { correct: false }],
    });
  });

  test('accepts every scoring where many may be chosen', () => {
    for (const scoring of ['all', 'net', 'each']) expect(problems({ select: 'many', scoring })).toEqual([]);
    expect(problems({ select: 'many', scoring: 'each', options: listOf(true, true, false) })).toEqual([]);
    expect(problems({ select: 'many', scoring: 'net', options: listOf(true, true, false, false) })).toEqual(
      [],
    );
  });

  test('says at which field a question contradicts itself, and what should be', () => {
    const three = listOf(true, true, false);
    const refused = [
      problems({ options: listOf(true, true) }),
      problems({ options: listOf(false, false) }),
      problems({ scoring: 'net' }),
      problems({ select: 'many', options: listOf(false, false) }),
      problems({ select: 'many', options: listOf(true, true) }),
      problems({ select: 'many', scoring: 'net', options: three }),
      problems({ options: [right, { ...wrong, id: 'a' }] }),
      problems({ options: [right, { ...wrong, id: 'incorrect' }] }),
      problems({ options: [{ ...right, misconception: 'belief' }, wrong] }),
      problems({ examples: [{ ...base.examples[0], response: 1 }] }),
    ];
    expect(refused.map((found) => found.join(' | '))).toMatchInlineSnapshot(`
      [
        "options: should have exactly one right option, but has 2",
        "options: should have exactly one right option, but has 0",
        "scoring: should be left out unless select is many",
        "options: should have at least one right option",
        "options: should have at least one wrong option",
        "scoring: should be "each" or "all" where more than half of the options are right: with "net", choosing everything would earn credit",
        "options.1.id: should be another id, for "a" is taken",
        "options.1.id: should not be a word that the engine uses itself",
        "options.0.misconception: should stand at a wrong option only",
        "examples.0.response: should be the id of an option, or a list of such ids",
      ]
    `);
  });

  test('gives the permanent code of a key that makes no sense', () => {
    const codes = (fields: object): readonly unknown[] => {
      const issues = choiceFile.schema.safeParse({ ...base, ...fields }).error?.issues ?? [];
      return issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : null) as unknown);
    };
    expect(codes({ options: listOf(false, false) })).toEqual(['E044']);
    expect(codes({ options: listOf(true, true) })).toEqual(['E045']);
    expect(codes({ select: 'many', options: listOf(false, false) })).toEqual(['E044']);
    expect(codes({ options: [right, { ...wrong, id: 'a' }] })).toEqual(['E016']);
  });

  test.each([
    ['one option', { options: [right] }],
    ['too many options', { options: [right, ...listOf(...Array.from({ length: 12 }, () => false))] }],
    ['an option without a text', { options: [right, { id: 'b' }] }],
    ['an option with a misspelt field', { options: [right, { ...wrong, feedbak: 'No.' }] }],
    ['another kind of choice', { select: 'two' }],
    ['another scoring', { select: 'many', scoring: 'some' }],
  ])('refuses %s', (_, fields) => {
    expect(problems(fields).length).toBeGreaterThan(0);
  });

  test('holds for parts as well', () => {
    const part = { id: 'p', type: 'choice', options: [right, wrong] };
    expect(choiceFile.partSchema.safeParse(part).success).toBe(true);
    expect(choiceFile.partSchema.safeParse({ ...part, options: [right, right] }).success).toBe(false);
    expect(choiceFile.partSchema.safeParse({ ...part, examples: base.examples }).success).toBe(false);
  });
});

describe('what is taken from a choice question', () => {
  const item = choiceFile.schema.parse({
    ...base,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    options: [
      { ...right, feedback: 'Because.' },
      { ...wrong, misconception: 'belief' },
      { id: 'c', text: 'None.', feedback: 'There is one.', misconception: 'belief', last: true },
      { id: 'd', text: 'All.' },
    ],
  });

  test('grading gets the key, and none of the words', () => {
    const source = choiceFile.source(item);
    expect(source).toEqual({
      select: 'one',
      scoring: 'all',
      shuffle: true,
      options: [
        { id: 'a', correct: true, hasWords: true, misconception: null, last: false },
        { id: 'b', correct: false, hasWords: true, misconception: 'belief', last: false },
        { id: 'c', correct: false, hasWords: true, misconception: 'belief', last: true },
        { id: 'd', correct: false, hasWords: false, misconception: null, last: false },
      ],
    });
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  });

  test('each feedback id comes with its words or the misconception that has them', () => {
    expect(choiceFile.facts(item).feedback).toMatchObject([
      { id: 'correct', text: 'Yes.', misconception: null },
      { id: 'incorrect', text: 'No.', misconception: null },
      { id: 'a', text: 'Because.', misconception: null },
      { id: 'b', text: null, misconception: 'belief' },
      { id: 'c', text: 'There is one.', misconception: 'belief' },
    ]);
  });

  test('every option is a text in a line', () => {
    expect(choiceFile.facts(item).texts.map(({ key }) => key)).toEqual([
      'prompt',
      'option/a',
      'option/b',
      'option/c',
      'option/d',
    ]);
    expect(choiceFile.facts(item).texts[1]).toMatchObject({
      key: 'option/a',
      markdown: 'Right $x$.',
      isShown: true,
      isInline: true,
    });
  });
});
