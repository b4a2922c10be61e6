import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/widgets/lambda-and-head-size/model.ts';
import {
  outcomeInWords,
  percentOf,
  readingOf,
  writeStretch,
} from '../../../src/widgets/lambda-and-head-size/reading.ts';

const plain = (text: string) => text.replaceAll('\u202F', ' ');

function wordsAt(changes: Partial<Parameters<typeof derive>[0]>) {
  const state = { d: 8, m: 16_384, m_l: 4096, ...changes };
  const figure = derive(state);
  return { reading: plain(readingOf(figure, state)), outcome: plain(outcomeInWords(figure)) };
}

describe('readingOf', () => {
  it('says what a head needs, and what the shortcut costs in the base and in tokens', () => {
    expect(wordsAt({}).reading).toBe(
      'A head of 8 needs λ = 6.3496 for 4 times the length. The shortcut λ = 4 makes the base 37.0 % too small: ' +
        'the last pair is matched to 11 585 tokens instead of 16 384.',
    );
  });

  it('says of a shorter target that the base comes out too large', () => {
    expect(wordsAt({ m: 2048 }).reading).toContain('The shortcut λ = 0.5 makes the base 26.0 % too large');
  });

  it('says that the shortcut is exact where the text does not grow', () => {
    expect(wordsAt({ m: 4096 }).reading).toBe(
      'The text does not grow, so λ = 1 for every head, and the shortcut is exact.',
    );
  });
});

describe('outcomeInWords', () => {
  it.each([
    [{ d: 128 }, 'λ is 4.0890, the shortcut is 2.18 % too small'],
    [{ d: 128, m: 2048 }, 'λ is 0.49453, the shortcut is 1.11 % too large'],
    [{ m: 4096 }, 'λ is 1.0000, the shortcut is exact'],
  ])('is short: %j', (changes, words) => {
    expect(wordsAt(changes).outcome).toBe(words);
  });
});

describe('the numbers of the figure', () => {
  it.each([
    [0.370_04, '37.0 %'],
    [-0.0218, '2.18 %'],
    [0.000_05, '0.01 %'],
    [-255, '25 500.00 %'],
  ])('writes the share %d as %s', (share, text) => {
    expect(plain(percentOf(share))).toBe(text);
  });

  it.each([
    [4, '4'],
    [2.5, '2.5'],
    [10_000 / 4096, '2.441'],
    [1 / 256, '0.003906'],
  ])('writes the stretch %d as %s', (stretch, text) => {
    expect(writeStretch(stretch)).toBe(text);
  });
});
