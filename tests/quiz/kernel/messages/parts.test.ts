import { expect, test } from 'vitest';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';

const words = (...names: readonly string[]) => messageFor('invalid.parts', { raw: '', span: null, names });

test('parts that are sent back are named, as many as they are', () => {
  expect([words(), words('Part 2'), words('Part 1', 'Part 2'), words('Blank 1', 'Blank 2', 'Blank 3')])
    .toMatchInlineSnapshot(`
    [
      "A part cannot be checked as it is. Complete it, then check again.",
      "Part 2 cannot be checked as it is. Complete it, then check again.",
      "Part 1 and Part 2 cannot be checked as they are. Complete them, then check again.",
      "Blank 1, Blank 2 and Blank 3 cannot be checked as they are. Complete them, then check again.",
    ]
  `);
});

test('a part that follows from an earlier answer is called right only where it wholly is', () => {
  expect(messageFor('carried-forward', { raw: '', span: null })).toBe('Right, given your earlier answer.');
  expect(messageFor('carried-partly', { raw: '', span: null })).toBe('Judged by your earlier answer.');
});
