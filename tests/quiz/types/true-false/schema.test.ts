import { describe, expect, test } from 'vitest';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';
import { trueFalseFile } from '../../../../src/quiz/types/true-false/schema.ts';

const reasons = [
  { id: 'a', text: 'Because $x$.', correct: true, feedback: 'Indeed.' },
  { id: 'b', text: 'Since.', misconception: 'belief' },
];

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Is it?',
  type: 'true-false',
  objectives: ['compute-lambda'],
  bloom: 'understand',
  prompt: 'It is.',
  answer: true,
  explanation: 'It is.',
  examples: [
    { name: 'plain', response: true, expect: { verdict: 'correct' } },
    { name: 'with a reason', response: { answer: false, reason: 'a' }, expect: { verdict: 'incorrect' } },
  ],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the true-false schema', () => {
  test.each([true, false, 'lam > s', 'true'])('accepts the answer %j', (answer) => {
    expect(problems({ answer })).toEqual([]);
  });

  test('accepts reasons with a share and a line of their own', () => {
    expect(problems({ reasons, reason_weight: 0.25, reason_prompt: 'Why is that?' })).toEqual([]);
  });

  test('says at which field a question contradicts itself, and what should be', () => {
    const [right, wrong] = reasons;
    const refused = [
      problems({ answer: 1 }),
      problems({ reason_weight: 0.5, reason_prompt: 'Why?' }),
      problems({ reasons, reason_weight: 0 }),
      problems({ reasons, reason_weight: 1 }),
      problems({ reasons: [wrong, { id: 'c', text: 'C.' }] }),
      problems({ reasons: [right, { ...wrong, correct: true }] }),
      problems({ reasons: [right, { ...wrong, id: 'a' }] }),
      problems({ reasons: [right, { ...wrong, id: 'false' }] }),
      problems({ reasons: [right, { ...wrong, id: 'partial' }] }),
      problems({ examples: [{ ...base.examples[0], response: { reason: 1 } }] }),
    ];
    expect(refused.map((found) => found.join(' | '))).toMatchInlineSnapshot(`
      [
        "answer: should be true, false, or a comparison as text: lam > s",
        "reason_prompt: should be left out where there are no reasons | reason_weight: should be left out where there are no reasons",
        "reason_weight: should be at least 0.01",
        "reason_weight: should be at most 0.99",
        "reasons: should have exactly one right option, but has 0",
        "reasons.1.misconception: should stand at a wrong option only | reasons: should have exactly one right option, but has 2",
        "reasons.1.id: should be another id, for "a" is taken",
        "reasons.1.id: should not be "true" or "false"",
        "reasons.1.id: should not be a word that the engine uses itself",
        "examples.0.response: should be true, false, or {answer: true, reason: id}",
      ]
    `);
  });

  test('refuses a single reason, and a misspelt field', () => {
    expect(problems({ reasons: reasons.slice(0, 1) }).length).toBe(1);
    expect(problems({ anwser: true }).join()).toMatch(/anwser/);
  });

  test('holds for parts as well', () => {
    const part = { id: 'p', type: 'true-false', answer: true };
    expect(trueFalseFile.partSchema.safeParse(part).success).toBe(true);
    expect(trueFalseFile.partSchema.safeParse({ ...part, reason_weight: 0.5 }).success).toBe(false);
  });
});

describe('what is taken from a true-or-false question', () => {
  const parse = (fields: object) => trueFalseFile.schema.parse({ ...base, ...fields });

  test('grading gets the key, and none of the words', () => {
    expect(trueFalseFile.source(parse({ answer: 'lam > s' }))).toEqual({
      answer: 'lam > s',
      misconception: null,
      reasons: null,
    });
    const source = trueFalseFile.source(parse({ reasons, misconception: 'belief' }));
    expect(source).toEqual({
      answer: true,
      misconception: 'belief',
      reasons: {
        weight: 0.5,
        options: [
          { id: 'a', correct: true, hasWords: true, misconception: null },
          { id: 'b', correct: false, hasWords: true, misconception: 'belief' },
        ],
      },
    });
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
    expect(trueFalseFile.source(parse({ reasons, reason_weight: 0.25 })).reasons?.weight).toBe(0.25);
  });

  test('a wrong answer has its own words, or the misconception’s', () => {
    const ofIncorrect = (fields: object) =>
      trueFalseFile.facts(parse(fields)).feedback.filter(({ id }) => id === 'incorrect');
    expect(ofIncorrect({})).toEqual([]);
    expect(ofIncorrect({ misconception: 'belief' })).toMatchObject([
      { id: 'incorrect', text: null, misconception: 'belief' },
    ]);
    expect(ofIncorrect({ feedback: { incorrect: 'No.' }, misconception: 'belief' })).toMatchObject([
      { id: 'incorrect', text: 'No.', misconception: 'belief' },
    ]);
  });

  test('each feedback id is listed once', () => {
    const feedback = { correct: 'Yes.', partial: 'Half.', incorrect: 'No.' };
    expect(trueFalseFile.facts(parse({ feedback, reasons })).feedback.map(({ id }) => id)).toEqual([
      'correct',
      'partial',
      'incorrect',
      'a',
      'b',
    ]);
  });

  test('the reasons and the line above them are texts in a line', () => {
    const textsOf = (fields: object) => trueFalseFile.facts(parse(fields)).texts.slice(1);
    expect(textsOf({})).toEqual([]);
    expect(textsOf({ reasons }).map(({ key }) => key)).toEqual(['reason/a', 'reason/b']);
    expect(textsOf({ reasons, reason_prompt: 'Why?' })[0]).toMatchObject({
      key: 'reason-prompt',
      markdown: 'Why?',
      isShown: true,
      isInline: true,
    });
  });
});
