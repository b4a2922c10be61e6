import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openQuestion } from '../../../support/question-contract.ts';

const number = (value: number) => ({ type: 'numeric', answer: { value, tolerance: { rel: 0.01 } } });
const choice = {
  type: 'choice',
  options: [
    { id: 'a', text: 'A', correct: true },
    { id: 'b', text: 'B' },
  ],
};

const blank = fc.oneof(fc.constantFrom(4, -0.5, 1e9).map(number), fc.constant(choice));
const blanks = fc.dictionary(fc.constantFrom('constructor', 'to-string', 'x', 'y-1', '0'), blank, {
  minKeys: 1,
});

test('the samples of every text with blanks are graded as they say', async () => {
  const verdicts = new Set<string>();
  await fc.assert(
    fc.asyncProperty(blanks, async (drawn) => {
      const { samples, grade } = await openQuestion({
        schema: 'item/1',
        version: 1,
        title: 'Gaps',
        type: 'cloze',
        objectives: ['a'],
        bloom: 'apply',
        prompt: Object.keys(drawn)
          .map((name) => `{{blank:${name}}}`)
          .join(' '),
        blanks: drawn,
        explanation: 'So.',
        examples: [{ name: 'nothing', response: {}, expect: { verdict: 'invalid' } }],
      });
      for (const { name, raw, expect: expected } of samples) {
        const { verdict, feedback } = grade(raw);
        expect({ name, raw, feedback: feedback[0], verdict }).toEqual({
          name,
          raw,
          feedback: feedback[0],
          ...expected,
        });
        verdicts.add(verdict);
      }
    }),
    { numRuns: 100 },
  );
  expect([...verdicts].sort()).toEqual(['correct', 'incorrect', 'invalid', 'partial']);
});
