import { expect, test } from 'vitest';
import { withinRanges, writeRanges } from '../../../tools/fonts/unicode-range.ts';

test('characters that follow one another are one range, in whatever order they come', () => {
  expect(writeRanges('cλab')).toBe('U+61-63,U+3BB');
  expect(writeRanges('\u{1d4b6}')).toBe('U+1D4B6');
  expect(writeRanges('')).toBe('');
});

test('of characters those are left that a rule declares, the ends of its ranges among them', () => {
  expect(withinRanges('a²b¹°', 'U+0-B1, U+B4-B8,u+BA')).toBe('ab°');
  expect(withinRanges(']^_', 'U+5E')).toBe('^');
});
