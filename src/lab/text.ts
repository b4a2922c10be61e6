import { shape } from './shape.ts';

/** What models are trained to do: to go on with a repeat, or to answer with the first letter that followed a capital. */
export const tasks = ['repeat', 'first'] as const;
export type Task = (typeof tasks)[number];

/** A text, and which of its letters count. */
export interface LabText {
  readonly tokens: readonly number[];
  /**
   * For each letter where it counts on the axis of the results, in tokens: in a repeat its position, in the other task how
   * far back the first binding is. Null for a letter that does not follow from the ones before.
   */
  readonly countedAt: readonly (number | null)[];
}

/** Which text is read. */
export interface TextChoice {
  readonly task: Task;
  readonly seed: number;
  /** A motif that is repeated in the place of random ones. */
  readonly motif?: readonly number[];
}

/** The periods that texts have, in tokens. */
export const shortestPeriod = 16;
export const longestPeriod = 63;

/** How many letters are capitals. In the second task each is bound twice and asked for once. */
export const capitals = 6;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEF';

/** A token as a letter: 26 small ones and 6 capitals. */
export const letterOf = (token: number): string => letters[token] ?? '?';

/** The token of a letter; -1 for another character. */
export const tokenOf = (letter: string): number => letters.indexOf(letter);

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

/** The first `count` of the whole numbers below a limit, in random order. */
function drawPlaces(next: (limit: number) => number, limit: number, count: number): readonly number[] {
  const places = Array.from({ length: limit }, (_, place) => place);
  return Array.from({ length: count }, () => places.splice(next(places.length), 1)[0] ?? 0);
}

/** A motif, repeated up to a length in tokens. */
export function repeatMotif(motif: readonly number[], length: number): LabText {
  const places = Array.from({ length }, (_, place) => place);
  return {
    tokens: places.map((place) => motif[place % motif.length] ?? 0),
    countedAt: places.map((place) => (place < motif.length ? null : place)),
  };
}

function drawRepeat(next: (limit: number) => number, length: number): LabText {
  const period = shortestPeriod + next(longestPeriod - shortestPeriod + 1);
  return repeatMotif(
    Array.from({ length: period }, () => next(shape.vocabulary)),
    length,
  );
}

/**
 * Small letters, among them each capital three times with a letter after it: twice in the first half, and once in the
 * second, where the letter of the first time must follow.
 */
function drawBindings(next: (limit: number) => number, length: number): LabText {
  const small = shape.vocabulary - capitals;
  const half = Math.floor(length / 2);
  const tokens = Array.from({ length }, () => next(small));
  const countedAt = Array.from({ length }, (): number | null => null);
  const bound = drawPlaces(next, Math.floor(half / 2), 2 * capitals);
  const asked = drawPlaces(next, Math.floor(half / 2), capitals);
  asked.forEach((place, capital) => {
    const pair = bound.slice(2 * capital, 2 * capital + 2).map((at) => 2 * at);
    const first = Math.min(...pair);
    const query = half + 2 * place;
    for (const at of [...pair, query]) tokens[at] = small + capital;
    tokens[query + 1] = tokens[first + 1] ?? 0;
    countedAt[query + 1] = query - first;
  });
  return { tokens, countedAt };
}

/** The `index`-th text of a choice, from 0 on; `length` in tokens, at least 64. */
export function drawText({ task, seed, motif }: TextChoice, index: number, length: number): LabText {
  if (motif !== undefined) return repeatMotif(motif, length);
  const next = draw(Math.imul(seed, 0x10001) + index);
  return task === 'repeat' ? drawRepeat(next, length) : drawBindings(next, length);
}
