import { describe, expect, it } from 'vitest';
import { freshSeed } from '../../src/player/fresh-variant.ts';
import type { QuestionBook } from '../../src/player/open-question.ts';
import { openTestQuestion } from '../support/player.ts';

/** A question whose variants differ in one number, the seed's remainder. */
function bookOf(variants: number): QuestionBook {
  return {
    open: (seed) => openTestQuestion(seed, { values: new Map([['n', seed % variants]]) }),
    another: (seed) => (variants > 1 ? seed + 1 : null),
  };
}

describe('a fresh variant', () => {
  it('has numbers that no variant before had', async () => {
    const book = bookOf(8);
    const used: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) used.push(await freshSeed(book, used, turn));
    expect(new Set(used.map((seed) => seed % 8)).size).toBe(8);
  });

  it('has other numbers than the last where all have been seen', async () => {
    expect((await freshSeed(bookOf(2), [0, 1], 2)) % 2).toBe(0);
    expect((await freshSeed(bookOf(2), [1, 0], 2)) % 2).toBe(1);
    expect((await freshSeed(bookOf(3), [0, 1, 2], 3)) % 3).not.toBe(2);
  });

  it('is the same for the same turn, and another for another', async () => {
    const book = bookOf(1000);
    expect(await freshSeed(book, [3], 1)).toBe(await freshSeed(book, [3], 1));
    expect(await freshSeed(book, [3], 1)).not.toBe(await freshSeed(book, [3], 2));
  });

  it('of a question without variants is the one there is', async () => {
    expect(await freshSeed(bookOf(1), [0], 1)).toBe(0);
  });
});
