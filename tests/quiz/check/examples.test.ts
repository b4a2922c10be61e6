import { describe, expect, it } from 'vitest';
import { checkReached } from '../../../src/quiz/check/examples.ts';
import { fileTypeOf, questionSchema } from '../../../src/quiz/types/schemas.ts';

const shared = {
  schema: 'item/1',
  version: 1,
  title: 'Half',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  explanation: 'So it is.',
};
const feedback = { partial: 'Almost.' };
const number = { type: 'numeric', answer: { value: 4, tolerance: 'exact' } };
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, correct: id < 'c' }));

/** What is said of a `partial` that no example reaches. */
function toldOf(fields: object, response: unknown): readonly string[] {
  const examples = [{ name: 'one', response, expect: { verdict: 'correct' } }];
  const item = questionSchema.parse({ prompt: 'Which?', ...shared, ...fields, examples });
  return checkReached(fileTypeOf(item).facts(item), new Set()).map(({ message }) => message);
}

const isNever = expect.stringContaining('can never be given') as string;
const isMissing = expect.stringContaining('no example reaches') as string;

describe('words for a partly right answer', () => {
  it('are never given where another feedback says why an answer earns a share', () => {
    const precision = { min_sigfigs: 3, on_fail: 'deduct', cost: 0.5 };
    expect(toldOf({ ...number, feedback }, '4')).toEqual([isNever]);
    expect(toldOf({ ...number, feedback, precision }, '4')).toEqual([isNever]);
    const formula = { type: 'expression', answer: { value: 'x' }, variables: { x: { domain: [1, 2] } } };
    expect(toldOf({ ...formula, feedback }, 'x')).toEqual([isNever]);
  });

  it('are never given where a choice is right or wrong as a whole', () => {
    const one = options.map((option) => ({ ...option, correct: option.id === 'a' }));
    expect(toldOf({ type: 'choice', options: one, feedback }, 'a')).toEqual([isNever]);
    const many = { type: 'choice', select: 'many', options, feedback };
    expect(toldOf(many, ['a', 'b'])).toEqual([isNever]);
    expect(toldOf({ ...many, scoring: 'net' }, ['a', 'b'])).toEqual([isMissing]);
  });

  it('are looked for at the part or blank that they are of', () => {
    const blanks = { first: { ...number, feedback }, second: number };
    const prompt = '{{blank:first}} and {{blank:second}}';
    const response = { first: '4', second: '4' };
    expect(toldOf({ type: 'cloze', prompt, blanks, feedback }, response)).toEqual([
      'no example reaches the feedback "partial"',
      expect.stringContaining('the feedback "first/partial" can never be given') as string,
    ]);
    const parts = [
      { id: 'gap', prompt, type: 'cloze', blanks },
      { id: 'n', prompt: 'Which?', ...number, feedback },
    ];
    expect(toldOf({ type: 'case', parts }, { gap: response, n: '4' })).toEqual([
      expect.stringContaining('"gap/first/partial" can never') as string,
      expect.stringContaining('"n/partial" can never') as string,
    ]);
  });
});
