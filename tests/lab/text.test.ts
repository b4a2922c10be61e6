import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shape } from '../../src/lab/shape.ts';
import { capitals, drawText, letterOf, longestPeriod, shortestPeriod, tokenOf } from '../../src/lab/text.ts';
import type { LabText, Task } from '../../src/lab/text.ts';

const textOf = (task: Task, seed: number, index: number, length: number) =>
  drawText({ task, seed }, index, length);
const periodOf = ({ countedAt }: LabText) => countedAt.findIndex((at) => at !== null);
const anyText = [fc.nat(1000), fc.nat(50), fc.integer({ min: 64, max: 400 })] as const;

describe('a repeat', () => {
  it('repeats after its period, with tokens of the vocabulary, and counts from there on', () => {
    fc.assert(
      fc.property(...anyText, (seed, index, length) => {
        const text = textOf('repeat', seed, index, length);
        const { tokens, countedAt } = text;
        const period = periodOf(text);
        expect(tokens).toHaveLength(length);
        expect(period).toBeGreaterThanOrEqual(shortestPeriod);
        expect(period).toBeLessThanOrEqual(longestPeriod);
        expect(
          tokens.every((token) => Number.isInteger(token) && token >= 0 && token < shape.vocabulary),
        ).toBe(true);
        expect(tokens.slice(period)).toEqual(tokens.slice(0, length - period));
        expect(countedAt.slice(period)).toEqual(
          Array.from({ length: length - period }, (_, after) => period + after),
        );
      }),
    );
  });

  it('is the same for the same seed, and another for another seed or number', () => {
    expect(textOf('repeat', 7, 1, 128)).toEqual(textOf('repeat', 7, 1, 128));
    expect(textOf('repeat', 7, 2, 128)).not.toEqual(textOf('repeat', 7, 1, 128));
    expect(textOf('repeat', 8, 1, 128)).not.toEqual(textOf('repeat', 7, 1, 128));
  });

  it('draws all letters and periods about equally often', () => {
    const texts = Array.from({ length: 400 }, (_, index) => textOf('repeat', 1, index, 64));
    const counts = new Map<number, number>();
    const letters = texts.flatMap((text) => text.tokens.slice(0, periodOf(text)));
    for (const token of letters) counts.set(token, (counts.get(token) ?? 0) + 1);
    const even = letters.length / shape.vocabulary;
    for (let token = 0; token < shape.vocabulary; token += 1) {
      expect(Math.abs((counts.get(token) ?? 0) / even - 1)).toBeLessThan(0.2);
    }
    expect(new Set(texts.map(periodOf)).size).toBe(longestPeriod - shortestPeriod + 1);
  });

  it('takes a motif in the place of a random one', () => {
    const motif = [1, 2, 3];
    const { tokens, countedAt } = drawText({ task: 'repeat', seed: 1, motif }, 5, 7);
    expect(tokens).toEqual([1, 2, 3, 1, 2, 3, 1]);
    expect(countedAt).toEqual([null, null, null, 3, 4, 5, 6]);
  });
});

describe('bindings', () => {
  it('ask once for each capital, whose first letter must follow, and tell how far back it is', () => {
    fc.assert(
      fc.property(...anyText, (seed, index, length) => {
        const { tokens, countedAt } = textOf('first', seed, index, length);
        expect(tokens).toHaveLength(length);
        const asked = countedAt.flatMap((back, position) => (back === null ? [] : [{ back, position }]));
        expect(asked).toHaveLength(capitals);
        for (const { back, position } of asked) {
          const capital = tokens[position - 1] ?? 0;
          const places = tokens.flatMap((token, place) => (token === capital ? [place] : []));
          expect(capital).toBeGreaterThanOrEqual(shape.vocabulary - capitals);
          expect(places).toHaveLength(3);
          expect(back).toBe(position - 1 - (places[0] ?? 0));
          expect(tokens[position]).toBe(tokens[(places[0] ?? 0) + 1]);
          expect(places[1]).toBeLessThan(length / 2);
        }
      }),
    );
  });
});

it('writes every token as a letter of its own, and reads it again', () => {
  const letters = Array.from({ length: shape.vocabulary }, (_, token) => letterOf(token));
  expect(new Set(letters).size).toBe(shape.vocabulary);
  expect(letters.map(tokenOf)).toEqual(letters.map((_, token) => token));
  expect(tokenOf('é')).toBe(-1);
});
