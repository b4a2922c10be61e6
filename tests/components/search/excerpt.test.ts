import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/components/search/excerpt.ts';

test('what was looked for is marked, and nothing else is markup', () => {
  expect(piecesOf('if <mark>λ</mark> &lt; 1 &amp; <b>x</b>')).toEqual([
    { text: 'if ', isMarked: false },
    { text: 'λ', isMarked: true },
    { text: ' < 1 & <b>x</b>', isMarked: false },
  ]);
});
