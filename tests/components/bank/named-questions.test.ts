import { expect, it } from 'vitest';
import { chosenByName } from '../../../src/components/bank/named-questions.ts';
import { indexEntry } from '../../support/index-entry.ts';

const index = [
  indexEntry('a/1', { hash: 'abc' }),
  indexEntry('b/2', { hash: 'def' }),
  indexEntry('matching/lambda-any', { hash: 'ghi' }),
];
const plan = { mode: 'exam', title: 'Monday', minutes: 20, seed: 3 } as const;

it('an exam of named questions has them in their order, each with its hash', () => {
  expect(chosenByName(index, ' b/2,\na/1\n', plan)).toEqual({
    ...plan,
    tries: 1,
    items: [
      { question: 'b/2', hash: 'def' },
      { question: 'a/1', hash: 'abc' },
    ],
  });
});

it.each([
  ['a/1 questions', 'The bank has no question “questions”.'],
  [
    'a/1 maching/lamda-any',
    'The bank has no question “maching/lamda-any”. Did you mean “matching/lambda-any”?',
  ],
  ['matching/no-such-question', 'The bank has no question “matching/no-such-question”.'],
  ['a/1 b/2 a/1', '“a/1” is named twice.'],
])('“%s” is refused: %s', (names, reason) => {
  expect(chosenByName(index, names, plan)).toBe(reason);
});
