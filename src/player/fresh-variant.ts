import { openStream } from '../quiz/kernel/random.ts';
import { maxSeed } from '../quiz/kernel/seeds.ts';
import type { QuestionBook } from './open-question.ts';

/** After how many variants that were seen before the search ends: a question may have few. */
const MOST_TRIES = 40;

/** A variant's numbers as a text. */
async function numbersOf(book: QuestionBook, seed: number): Promise<string> {
  return JSON.stringify([...(await book.open(seed)).values]);
}

/**
 * A seed whose variant has other numbers than those of all the given seeds; where there is none, than the last of them.
 * 0 for a question without variants. The same question, seeds and turn lead to the same one.
 * @param turn - the number of the draw; another leads to another seed
 */
export async function freshSeed(book: QuestionBook, used: readonly number[], turn: number): Promise<number> {
  const last = used.at(-1) ?? 0;
  if ((await book.another(last)) === null) return 0;
  const seen = new Set(await Promise.all(used.map((seed) => numbersOf(book, seed))));
  const stream = openStream(`fresh ${String(turn)} of ${(await book.open(last)).shown.id}`);
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const seed = stream.integer(0, maxSeed);
    if (!seen.has(await numbersOf(book, seed))) return seed;
  }
  return (await book.another(last)) ?? 0;
}
