import { expect, test } from 'vitest';
import { spellingsOf } from '../../../src/components/search/spellings.ts';

test('a Greek letter’s name is looked for as a word and as the letter', () => {
  expect(spellingsOf('  Lambda   formula ')).toEqual(['Lambda formula', 'λ formula']);
});

test('other words are looked for as they are', () => {
  expect(spellingsOf('rope_theta')).toEqual(['rope_theta']);
  expect(spellingsOf('capital')).toEqual(['capital']);
});

test.each(['', '   ', '??', '<>'])('%j holds nothing to look for', (query) => {
  expect(spellingsOf(query)).toEqual([]);
});
