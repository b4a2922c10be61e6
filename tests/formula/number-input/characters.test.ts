import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfWord, foldCharacters, isDigit } from '../../../src/formula/number-input/characters.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('foldCharacters', () => {
  test.each([
    ['−–‐‑‒﹣－', '-------'],
    ['×·⋅∙∗✕✖＊', '********'],
    ['÷∕⁄／', '////'],
    ['～≃≅', '≈≈≈'],
    ['‰％', '%%'],
    ['０１２３４５６７８９．，', '0123456789.,'],
    ['\u00a0\u2009\u202f\u3000\ufeff\u200b\t\n', '        '],
    ['4.089λ', '4.089λ'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldCharacters(text)).toBe(folded);
  });

  test('positions stay valid in every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(foldCharacters(text)).toHaveLength(text.length);
      }),
    );
  });
});

test('only the ten ASCII digits are digits', () => {
  expect(Array.from('0123456789').every(isDigit)).toBe(true);
  expect(['', '/', ':', 'a', '٣', '２', '12'].filter(isDigit)).toEqual([]);
});

test.each([
  ['abc4', 0, 3],
  ['4abc', 0, 0],
  ['4abc', 1, 4],
  ['𝜆𝜆=', 0, 4],
  ['e\u0301t é', 0, 3],
  ['λ_new', 0, 5],
  ['', 0, 0],
])('the word in %j from %d ends at %d', (text, from, end) => {
  expect(endOfWord(text, from)).toBe(end);
});
