import type { Expression } from '../../../formula/expression-input/expression.ts';
import { precisions } from '../../../formula/expression-input/value/comparison.ts';
import type { Comparison, Likeness } from '../../../formula/expression-input/value/comparison.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import { leastPoints } from './points.ts';

/** Where and how formulas are compared. */
export interface Ground {
  readonly points: readonly Point[];
  /** The size of a typical value, as a power of two. */
  readonly scale: number;
  readonly comparison: Comparison;
}

/** At so many points it must be certain that two formulas have the same value. */
const leastCertain = leastPoints / 2;

/** At so many points the finest precision is tried in vain before it is given up. */
const mostInVain = 3;

/**
 * What two formulas are at each point, one after another. Many bits take their time, so they are used only while
 * they can still decide: until the two differ at a point, are the same at enough, or cannot be any more.
 */
function* compareInTurn(
  first: Expression,
  second: Expression,
  ground: Ground,
  finest: number,
): Generator<Likeness> {
  const { points, scale, comparison } = ground;
  const found = { same: 0, different: 0, unclear: 0 };
  for (const at of points) {
    const isDecided = found.different > 0 || points.length - found.unclear < leastCertain;
    const isOpen = found.same < leastCertain && found.unclear < mostInVain;
    const bits = isDecided ? precisions.doubles : isOpen ? finest : precisions.fine;
    const likeness = comparison.compare(first, second, at, scale, bits);
    found[likeness] += 1;
    yield likeness;
  }
}

/** What two formulas are at each point; once they have differed, no more than doubles tell. */
export function compareAtPoints(first: Expression, second: Expression, ground: Ground): readonly Likeness[] {
  return [...compareInTurn(first, second, ground, precisions.finest)];
}

/**
 * What two formulas are on the whole domain, from what they are at each point: different as soon as they differ at
 * one, the same if that shows at `leastCertain` points or more.
 */
export function summarise(likenesses: readonly Likeness[]): Likeness {
  if (likenesses.includes('different')) return 'different';
  return likenesses.filter((each) => each === 'same').length >= leastCertain ? 'same' : 'unclear';
}

/** What two formulas are on the whole domain; what only the finest precision would tell is left unclear. */
export function compareEverywhere(first: Expression, second: Expression, ground: Ground): Likeness {
  const likenesses: Likeness[] = [];
  for (const likeness of compareInTurn(first, second, ground, precisions.fine)) {
    if (likeness === 'different') return likeness;
    likenesses.push(likeness);
  }
  return summarise(likenesses);
}

/** Logarithms to base 2 that differ by less than this are those of equal numbers. */
const sameLogarithm = 3e-9;

/** Whether two formulas are alike at the first point, as far as doubles tell: a quick look before they are compared. */
export function looksAlike(first: Expression, second: Expression, { points, comparison }: Ground): boolean {
  const [at] = points;
  if (at === undefined) return false;
  const [one, other] = [first, second].map((each) => comparison.measure(each, at, precisions.doubles));
  if (one?.kind !== 'value' || other?.kind !== 'value') return false;
  return one.sign === other.sign && Math.abs(one.size - other.size) < sameLogarithm;
}

/** What is wrong with a formula that is right but for a factor, or upside down. */
export type Pattern = 'generic.constant-factor' | 'generic.reciprocal-formula';

/**
 * Whether a formula other than the key is the key times one number, or one divided by the key. Of a key that is
 * the same everywhere every number would be a multiple, which says nothing.
 */
export function findPattern(expression: Expression, key: Expression, ground: Ground): Pattern | null {
  const pairs = measurePairs(expression, key, ground);
  const [first] = pairs;
  if (first === undefined) return null;
  const isNear = (a: number, b: number) => Math.abs(a - b) < sameLogarithm;
  if (pairs.every(({ own, wanted }) => own.sign === wanted.sign && isNear(own.size, -wanted.size))) {
    return 'generic.reciprocal-formula';
  }
  const factor = ({ own, wanted }: Pair) => own.size - wanted.size;
  const isMultiple = pairs.every(
    (pair) =>
      isNear(factor(pair), factor(first)) &&
      pair.own.sign * first.own.sign === pair.wanted.sign * first.wanted.sign,
  );
  const isFixed = pairs.every(({ wanted }) => isNear(wanted.size, first.wanted.size));
  return isMultiple && !isFixed ? 'generic.constant-factor' : null;
}

interface Part {
  readonly sign: number;
  readonly size: number;
}

interface Pair {
  readonly own: Part;
  readonly wanted: Part;
}

/** Both values at each point but those where both are 0; none at all if one has no value, or is 0 alone. */
function measurePairs(expression: Expression, key: Expression, ground: Ground): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const at of ground.points) {
    const own = ground.comparison.measure(expression, at, precisions.fine);
    const wanted = ground.comparison.measure(key, at, precisions.fine);
    if (own.kind !== 'value' || wanted.kind !== 'value') return [];
    if ((own.sign === 0) !== (wanted.sign === 0)) return [];
    if (own.sign !== 0) pairs.push({ own, wanted });
  }
  return pairs;
}
