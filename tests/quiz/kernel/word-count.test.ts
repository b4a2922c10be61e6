import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, describeRange, wordsInWords } from '../../../src/quiz/kernel/word-count.ts';

describe('the words of a text', () => {
  test.each([
    ['', 0],
    [' \n\t\u202f ', 0],
    ['… — – . ! *', 0],
    ['one', 1],
    [' one  two\nthree ', 3],
    ['It’s a well-known, state-of-the-art “method”.', 5],
    ['first—second – third', 3],
    ['and/or', 1],
    ['λ grows by 4.089 (or so)', 6],
    ['m / n = 4', 3],
    ['naïve cafe\u0301 Straße', 3],
    ['слово и ещё одно', 4],
    ['wort\u00a0für\u2003wort', 3],
    ['位置编码', 4],
    ['RoPE 位置编码 works', 6],
    ['ひらがな と カタカナ', 9],
    ['한국어 문장', 2],
    ['👍 ok 👍🏽', 1],
    ['\ud800 \udfff a', 1],
  ])('of "%s" are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('add up over lines', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(countWords(`${one}\n${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });

  test('are counted in a time that grows with the text alone', () => {
    const hostile = ['a'.repeat(200_000), '位'.repeat(200_000), '—'.repeat(200_000), "'-".repeat(100_000)];
    const begin = performance.now();
    expect(hostile.map(countWords)).toEqual([1, 200_000, 0, 0]);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

test('a length is said in words', () => {
  expect([wordsInWords(0), wordsInWords(1), wordsInWords(57)]).toEqual(['0 words', '1 word', '57 words']);
});

test.each([
  [{ min: 40, max: 120 }, '40 to 120 words'],
  [{ min: 40, max: null }, 'at least 40 words'],
  [{ min: 1, max: null }, 'at least 1 word'],
  [{ min: null, max: 120 }, 'at most 120 words'],
  [{ min: 7, max: 7 }, '7 words'],
  [{ min: null, max: null }, null],
])('a range %j is described as %j', (range, words) => {
  expect(describeRange(range)).toBe(words);
});
