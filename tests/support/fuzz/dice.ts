import { openStream, shuffle } from '../../../src/quiz/kernel/random.ts';

/** Choices that depend on a seed alone. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of the items. There has to be one. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Some of the items, perhaps all or none, in any order. */
  readonly some: <Item>(items: readonly Item[]) => readonly Item[];
}

const fine = 2 ** 20;

/** Dice that fall alike for the same name. */
export function openDice(name: string): Dice {
  const stream = openStream(name);
  const integer = stream.integer;
  return {
    integer,
    chance: (share) => integer(1, fine) <= share * fine,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined && items.length === 0) throw new RangeError('There is nothing to pick from.');
      return item as (typeof items)[number];
    },
    some: (items) => shuffle(items, stream).slice(0, integer(0, items.length)),
  };
}
