import { expect, it } from 'vitest';
import { dueInWords } from '../../../src/components/review/show-due.ts';

it('counts what is due in words, and says nothing where nothing is', () => {
  expect([0, 1, 2, 30].map(dueInWords)).toEqual([
    '',
    '1 question is due for review',
    '2 questions are due for review',
    '30 questions are due for review',
  ]);
});
