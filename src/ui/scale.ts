/** The ends of an interval. */
export type Ends = readonly [number, number];

/** How the values of an axis stand for places along it. */
export interface AxisScale {
  /** The place of a value; beyond the axis for a value beyond its domain. */
  readonly place: (value: number) => number;
  /** The value at a place: the inverse of `place`. */
  readonly valueAt: (place: number) => number;
  /** Round values of the domain in ascending order, about `count` of them. */
  readonly ticks: (count?: number) => readonly number[];
}

/**
 * Equal differences take equal room. The domain ascends; the places may run either way. A domain of one value
 * puts it in the middle.
 */
export function linearAxis(domain: Ends, places: Ends): AxisScale {
  return {
    place: (value) => between(shareOf(value, domain), places),
    valueAt: (place) => between(shareOf(place, places), domain),
    ticks: (count = 10) => roundValues(domain, count),
  };
}

/**
 * Equal ratios take equal room. The domain is positive and ascends; the places may run either way. The ticks are
 * the powers of ten, of which a long domain keeps every second, fifth or tenth. Where fewer than three of them lie
 * in the domain, their multiples by 2 and 5 are ticks too; where those are few as well, the ticks are linear.
 */
export function logAxis(domain: Ends, places: Ends): AxisScale {
  const logs: Ends = [Math.log(domain[0]), Math.log(domain[1])];
  return {
    place: (value) => between(shareOf(Math.log(value), logs), places),
    valueAt: (place) => Math.exp(between(shareOf(place, places), logs)),
    ticks: (count = 10) => roundRatios(domain, count),
  };
}

/** How far a value lies from the first end to the second, as a share. */
function shareOf(value: number, [from, to]: Ends): number {
  return to === from ? 0.5 : (value - from) / (to - from);
}

/** Exact at both ends. */
function between(share: number, [from, to]: Ends): number {
  return from * (1 - share) + to * share;
}

/** The multiples, inside the ends, of that step of 1, 2 or 5 times a power of ten which yields nearest to `count`. */
function roundValues([low, high]: Ends, count: number): readonly number[] {
  if (high <= low) return low === high ? [low] : [];
  const wanted = (high - low) / count;
  const power = Math.floor(Math.log10(wanted));
  const excess = wanted / 10 ** power;
  // The bounds are the geometric means of neighbouring steps.
  const factor = excess < Math.sqrt(2) ? 1 : excess < Math.sqrt(10) ? 2 : excess < Math.sqrt(50) ? 5 : 10;
  // A step below 1 is no double, but its inverse is one: dividing by it rounds once.
  const valueOf: (index: number) => number =
    power < 0
      ? (index) => index / (powerOfTen(-power) / factor)
      : (index) => index * factor * powerOfTen(power);
  const step = valueOf(1);
  const first = Math.floor(low / step);
  const length = Math.ceil(high / step) - first + 1;
  return Array.from({ length }, (_, index) => valueOf(first + index)).filter(
    (value) => value >= low && value <= high,
  );
}

function roundRatios([low, high]: Ends, count: number): readonly number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const decades = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isInside = (value: number) => value >= low && value <= high;
  const powers = decades.map((decade) => powerOfTen(decade)).filter(isInside);
  if (powers.length < 3) {
    const multiples = decades.flatMap((decade) => [1, 2, 5].map((factor) => powerOfTen(decade, factor)));
    const inside = multiples.filter(isInside);
    return inside.length < 3 ? roundValues([low, high], count) : inside;
  }
  if (powers.length <= count) return powers;
  const exponents = roundValues([Math.log10(low), Math.log10(high)], count);
  return exponents.map((exponent) => powerOfTen(exponent)).filter(isInside);
}

/** A power of ten, or a multiple of one, as it is written: raising to a power may miss it by a rounding. */
function powerOfTen(exponent: number, factor = 1): number {
  return Number(`${factor}e${exponent}`);
}
