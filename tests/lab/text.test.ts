import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shape } from '../../src/lab/shape.ts';
import { letterOf, longestPeriod, repeatedText, shortestPeriod } from '../../src/lab/text.ts';

describe('repeatedText', () => {
  it('repeats after its period, with tokens of the vocabulary', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(50), fc.integer({ min: 64, max: 400 }), (seed, index, length) => {
        const { tokens, period } = repeatedText(seed, index, length);
        expect(tokens).toHaveLength(length);
        expect(period).toBeGreaterThanOrEqual(shortestPeriod);
        expect(period).toBeLessThanOrEqual(longestPeriod);
        expect(
          tokens.every((token) => Number.isInteger(token) && token >= 0 && token < shape.vocabulary),
        ).toBe(true);
        expect(tokens.slice(period)).toEqual(tokens.slice(0, length - period));
      }),
    );
  });

  it('is the same for the same seed, and another for another seed or number', () => {
    expect(repeatedText(7, 1, 128)).toEqual(repeatedText(7, 1, 128));
    expect(repeatedText(7, 2, 128)).not.toEqual(repeatedText(7, 1, 128));
    expect(repeatedText(8, 1, 128)).not.toEqual(repeatedText(7, 1, 128));
  });

  it('draws all letters and periods about equally often', () => {
    const texts = Array.from({ length: 400 }, (_, index) => repeatedText(1, index, 64));
    const counts = new Map<number, number>();
    const letters = texts.flatMap(({ tokens, period }) => tokens.slice(0, period));
    for (const token of letters) counts.set(token, (counts.get(token) ?? 0) + 1);
    const even = letters.length / shape.vocabulary;
    for (let token = 0; token < shape.vocabulary; token += 1) {
      expect(Math.abs((counts.get(token) ?? 0) / even - 1)).toBeLessThan(0.2);
    }
    expect(new Set(texts.map(({ period }) => period)).size).toBe(longestPeriod - shortestPeriod + 1);
  });

  it('writes every token as a letter of its own', () => {
    const letters = Array.from({ length: shape.vocabulary }, (_, token) => letterOf(token));
    expect(new Set(letters).size).toBe(shape.vocabulary);
  });
});
