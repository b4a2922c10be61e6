import { shape } from './shape.ts';

/** A text of random letters that repeats after `period` tokens. */
export interface RepeatedText {
  readonly tokens: readonly number[];
  /** In tokens. From this position on, each letter follows from the ones before. */
  readonly period: number;
}

/** The periods that texts have, in tokens. */
export const shortestPeriod = 16;
export const longestPeriod = 63;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEF';

/** A token as a letter: 26 small ones and 6 capitals. */
export const letterOf = (token: number): string => letters[token] ?? '?';

/** Whole numbers from 0 to below a limit, each as likely as the others, the same ones for the same seed. */
function draw(seed: number): (limit: number) => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** The `index`-th text of a seed, from 0 on; `length` in tokens. */
export function repeatedText(seed: number, index: number, length: number): RepeatedText {
  const next = draw(Math.imul(seed, 0x10001) + index);
  const period = shortestPeriod + next(longestPeriod - shortestPeriod + 1);
  const motif = Array.from({ length: period }, () => next(shape.vocabulary));
  return { tokens: Array.from({ length }, (_, place) => motif[place % period] ?? 0), period };
}
