import { expect, it } from 'vitest';
import { announcementOf, leftInWords, minutesInWords } from '../../../src/components/exam/time-words.ts';

const minute = 60_000;

it.each([
  [20 * minute, '20 min left'],
  [19.2 * minute, '20 min left'],
  [2 * minute, '2:00 left'],
  [61_001, '1:02 left'],
  [0, '0:00 left'],
])('%j ms are shown as %s', (left, words) => {
  expect(leftInWords(left)).toBe(words);
});

it('the time is told three times in an exam', () => {
  const told: string[] = [];
  for (let left = 20 * minute; left >= 0; left -= 1000) {
    const text = announcementOf(left, 20 * minute);
    if (text !== told.at(-1)) told.push(text);
  }
  expect(told).toEqual(['', 'Half of the time is left.', 'Five minutes are left.', 'One minute is left.']);
});

it('a short exam is not told of five minutes that it never had', () => {
  expect(announcementOf(4 * minute, 5 * minute)).toBe('');
});

it('minutes are written with their unit', () => {
  expect([1, 12.5, 20].map(minutesInWords)).toEqual(['1 minute', '12.5 minutes', '20 minutes']);
});
