import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of whole numbers that depends on its name alone. */
export interface RandomStream {
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
}

/** The stream of that name: the same numbers in every browser, at every time. */
export function openStream(name: string): RandomStream {
  const generator = xoroshiro128plus(hash(name));
  return { integer: (low, high) => uniformInt(generator, low, high) };
}

/** The items in an order that the stream decides; every order is equally likely (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], stream: RandomStream): readonly Item[] {
  const order = items.map((item) => ({ item }));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const place = stream.integer(0, last);
    const [moved] = order.splice(place, 1);
    if (moved !== undefined) order.splice(last, 0, moved);
  }
  return order.map(({ item }) => item);
}

/**
 * FNV-1a, 32 bits, over UTF-16 units, with the finalizer of MurmurHash3: names that differ in their last letter
 * alone would otherwise start their streams side by side.
 */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
