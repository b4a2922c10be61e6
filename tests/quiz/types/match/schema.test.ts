import { describe, expect, test } from 'vitest';
import { matchFile } from '../../../../src/quiz/types/match/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Pairs',
  type: 'match',
  objectives: ['compute-lambda'],
  bloom: 'understand',
  prompt: 'What belongs together?',
  left: [
    { id: 'a', text: 'A $x$', right: 'x' },
    { id: 'b', text: 'B', right: 'y' },
  ],
  right: [
    { id: 'x', text: 'X' },
    { id: 'y', text: 'Y' },
    { id: 'z', text: 'Z' },
  ],
  explanation: 'Alphabetically.',
  examples: [{ name: 'key', response: { a: 'x', b: 'y' }, expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const mistake = { left: 'a', right: 'y', feedback: 'No.' };

describe('the match schema', () => {
  test('fills in what may be left out', () => {
    expect(matchFile.schema.parse(base)).toMatchObject({
      mistakes: [],
      scoring: 'each',
      shuffle_left: false,
    });
  });

  test('accepts an item for several rows, and one for none', () => {
    expect(problems({ left: base.left.map((row) => ({ ...row, right: 'x' })) })).toEqual([]);
  });

  test('says at which field a question contradicts itself, and what should be', () => {
    const [first, second] = base.left;
    const refused = [
      problems({ left: [first, { ...second, right: 'w' }] }),
      problems({ left: [first, { ...second, id: 'a' }] }),
      problems({ right: [...base.right, { id: 'y', text: 'Y' }] }),
      problems({ mistakes: [{ ...mistake, left: 'c', right: 'w' }] }),
      problems({ mistakes: [{ ...mistake, right: 'x' }] }),
      problems({ mistakes: [{ left: 'a', right: 'y' }] }),
      problems({ mistakes: [mistake, { ...mistake, id: 'other' }] }),
      problems({
        mistakes: [
          { ...mistake, id: 'b-z' },
          { ...mistake, left: 'b', right: 'z' },
        ],
      }),
      problems({ mistakes: [{ ...mistake, id: 'correct' }] }),
      problems({ examples: [{ ...base.examples[0], response: ['a', 'x'] }] }),
    ];
    expect(refused.map((found) => found.join(' | '))).toMatchInlineSnapshot(`
      [
        "left.1.right: should be the id of an item in "right", unlike "w"",
        "left.1.id: should be another id, for "a" is taken",
        "right.3.id: should be another id, for "y" is taken",
        "mistakes.0.left: should be the id of a row in "left", unlike "c" | mistakes.0.right: should be the id of an item in "right", unlike "w"",
        "mistakes.0.right: should not be the item that belongs to the row",
        "mistakes.0: should name a misconception, or have a feedback of its own",
        "mistakes.1: should be about another pair than the mistakes before it",
        "mistakes.1.id: should be another id, for "b-z" is taken",
        "mistakes.0.id: should not be a word that the engine uses itself",
        "examples.0.response: should be a group of rows and their items: {row: item}",
      ]
    `);
  });

  test('refuses a pair whose own id would be a word of the engine', () => {
    const left = [{ id: 'too-few', text: 'A', right: 'x' }, base.left[1]];
    const right = [...base.right, { id: 'digits', text: 'D' }];
    const found = problems({ left, right, mistakes: [{ ...mistake, left: 'too-few', right: 'digits' }] });
    expect(found).toEqual([
      'mistakes.0.id: should be another id than "too-few-digits", a word that the engine uses itself',
    ]);
  });

  test.each([
    ['one row', { left: base.left.slice(0, 1) }],
    ['one item', { right: base.right.slice(0, 1) }],
    ['too many rows', { left: Array.from({ length: 11 }, (_, n) => ({ ...base.left[0], id: `r${n}` })) }],
    [
      'too many items',
      { right: [...base.right, ...Array.from({ length: 10 }, (_, n) => ({ id: `r${n}`, text: 'R' }))] },
    ],
    ['a row without its item', { left: [base.left[0], { id: 'b', text: 'B' }] }],
    ['another scoring', { scoring: 'net' }],
  ])('refuses %s', (_, fields) => {
    expect(problems(fields).length).toBeGreaterThan(0);
  });

  test('holds for parts as well', () => {
    const part = { id: 'p', type: 'match', left: base.left, right: base.right };
    expect(matchFile.partSchema.safeParse(part).success).toBe(true);
    expect(matchFile.partSchema.safeParse({ ...part, mistakes: [{ ...mistake, right: 'x' }] }).success).toBe(
      false,
    );
  });
});

describe('what is taken from a matching question', () => {
  const item = matchFile.schema.parse({
    ...base,
    feedback: { partial: 'Some.' },
    mistakes: [mistake, { id: 'far', left: 'b', right: 'z', misconception: 'belief' }],
  });

  test('grading gets the key, and none of the words', () => {
    const source = matchFile.source(item);
    expect(source).toEqual({
      left: [
        { id: 'a', right: 'x' },
        { id: 'b', right: 'y' },
      ],
      right: ['x', 'y', 'z'],
      mistakes: [
        { id: 'a-y', left: 'a', right: 'y', misconception: null },
        { id: 'far', left: 'b', right: 'z', misconception: 'belief' },
      ],
      scoring: 'each',
      shuffleLeft: false,
    });
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  });

  test('each feedback id comes with its words or the misconception that has them', () => {
    expect(matchFile.facts(item).feedback).toMatchObject([
      { id: 'partial', text: 'Some.', misconception: null },
      { id: 'a-y', text: 'No.', misconception: null },
      { id: 'far', text: null, misconception: 'belief' },
    ]);
  });

  test('every row and item is a text in a line', () => {
    expect(matchFile.facts(item).texts.map(({ key }) => key)).toEqual([
      'prompt',
      'left/a',
      'left/b',
      'right/x',
      'right/y',
      'right/z',
    ]);
    expect(matchFile.facts(item).texts[1]).toMatchObject({
      markdown: 'A $x$',
      isShown: true,
      isInline: true,
    });
  });
});
