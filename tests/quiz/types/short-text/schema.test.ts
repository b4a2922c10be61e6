import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';
import { shortTextFile } from '../../../../src/quiz/types/short-text/schema.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'How slow',
  type: 'short-text',
  objectives: ['compute-lambda'],
  bloom: 'remember',
  prompt: 'What is it called?',
  accept: ['wavelength', { text: 'period', plural: 'periods' }],
  mistakes: [{ misconception: 'belief', texts: ['frequency'] }],
  explanation: 'It is.',
  examples: [{ name: 'plain', response: 'period', expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the schema of a short text', () => {
  it('accepts words, and words with their plurals', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ match_case: true, mistakes: [] })).toEqual([]);
  });

  it('says at which field a question contradicts itself', () => {
    const refused = [
      problems({ accept: [] }),
      problems({ accept: ['period', 'The Period'] }),
      problems({ accept: ['“…”'] }),
      problems({ accept: ['4096'] }),
      problems({ accept: ['x'.repeat(limits.shortText + 1)] }),
      problems({ accept: [{ text: 'period' }] }),
      problems({ mistakes: [{ misconception: 'belief', texts: ['speed', 'PERIODS'] }] }),
      problems({ mistakes: [...base.mistakes, { id: 'a', texts: ['frequency'], feedback: 'No.' }] }),
      problems({ mistakes: [{ id: 'a', texts: ['speed'] }] }),
      problems({ mistakes: [{ misconception: 'belief', texts: ['speed'], score: 1 }] }),
      problems({ examples: [{ ...base.examples[0], response: 4 }] }),
    ];
    expect(refused.map((found) => found.join(' | '))).toMatchInlineSnapshot(`
      [
        "accept: should hold a spelling",
        "accept.1: should be left out, because it reads the same as "period"",
        "accept.0: should hold a letter; a number is asked for with "type: numeric"",
        "accept.0: should hold a letter; a number is asked for with "type: numeric"",
        "accept.0: should have at most 120 characters",
        "accept.0: should be a word or a few, or {text: period, plural: periods}",
        "mistakes.0.texts.1: should be another answer than "periods", which is accepted as right",
        "mistakes.1.texts.0: should be another answer than "frequency", which another mistake lists",
        "mistakes.0: should name a misconception, or have an id and a feedback of its own",
        "mistakes.0.score: should be below 1",
        "examples.0.response: should be the typed words in quotes",
      ]
    `);
  });

  it('tells capitals apart only where they count', () => {
    expect(problems({ accept: ['RoPE', 'rope'], match_case: true })).toEqual([]);
    expect(problems({ accept: ['RoPE', 'rope'] })).toHaveLength(1);
  });
});

describe('what is taken from a short text', () => {
  const parsed = shortTextFile.schema.parse(base);

  it('grading gets every spelling, and none of the words', () => {
    expect(shortTextFile.source(parsed)).toEqual({
      accept: ['wavelength', 'period', 'periods'],
      matchCase: false,
      mistakes: [{ id: 'belief', misconception: 'belief', texts: ['frequency'], score: 0 }],
    });
  });

  it('each spelling is stated with its place', () => {
    expect(shortTextFile.facts(parsed).spellings).toEqual([
      { path: ['accept', 0], text: 'wavelength', isRight: true },
      { path: ['accept', 1, 'text'], text: 'period', isRight: true },
      { path: ['accept', 1, 'plural'], text: 'periods', isRight: true },
      { path: ['mistakes', 0, 'texts', 0], text: 'frequency', isRight: false },
    ]);
  });
});
