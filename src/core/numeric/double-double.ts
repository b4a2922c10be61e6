/**
 * Arithmetic with about 31 decimal digits: a value is the unevaluated sum of two doubles. It serves where a
 * rounded intermediate result would be magnified (a large exponent, a difference of near numbers) or would
 * fall on the wrong side of a rounding boundary.
 *
 * The building blocks are Dekker's and Knuth's error-free sum and product (Dekker 1971, "A floating-point
 * technique for extending the available precision"). Magnitudes stay well inside the range of a double:
 * functions of the core take logarithms first and call `exponential` last.
 */
export interface DoubleDouble {
  readonly high: number;
  /** At most half a unit in the last place of `high`. */
  readonly low: number;
}

const logarithmOfTwo: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };

/** ln 2π: periods are sums of logarithms. */
export const logarithmOfTurn: DoubleDouble = { high: 1.8378770664093456, low: -7.756588316134483e-17 };

/** A double as it is. */
export function exact(value: number): DoubleDouble {
  return { high: value, low: 0 };
}

/** The nearest double. */
export function toDouble({ high, low }: DoubleDouble): number {
  return high + low;
}

/** The exact sum of two doubles, |a| ≥ |b|. */
function orderedSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** The exact sum of two doubles. */
export function sumOfDoubles(a: number, b: number): DoubleDouble {
  const high = a + b;
  const fromB = high - a;
  return { high, low: a - (high - fromB) + (b - fromB) };
}

const splitter = 2 ** 27 + 1;

/** The exact product of two doubles. */
export function productOfDoubles(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aUpper = splitter * a - (splitter * a - a);
  const bUpper = splitter * b - (splitter * b - b);
  const aLower = a - aUpper;
  const bLower = b - bUpper;
  return { high, low: aUpper * bUpper - high + aUpper * bLower + aLower * bUpper + aLower * bLower };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const upper = sumOfDoubles(a.high, b.high);
  const lower = sumOfDoubles(a.low, b.low);
  const middle = orderedSum(upper.high, upper.low + lower.high);
  return orderedSum(middle.high, middle.low + lower.low);
}

export function negate({ high, low }: DoubleDouble): DoubleDouble {
  return { high: -high, low: -low };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = productOfDoubles(a.high, b.high);
  return orderedSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const afterFirst = subtract(a, multiply(b, exact(first)));
  const second = afterFirst.high / b.high;
  const afterSecond = subtract(afterFirst, multiply(b, exact(second)));
  return add(orderedSum(first, second), exact(afterSecond.high / b.high));
}

/** e to a power. Halving the argument nine times lets a short series suffice; squaring undoes it. */
export function exponential(power: DoubleDouble): DoubleDouble {
  const doublings = Math.round(power.high / logarithmOfTwo.high);
  const halvings = 9;
  const remainder = subtract(power, multiply(logarithmOfTwo, exact(doublings)));
  const small = { high: remainder.high / 2 ** halvings, low: remainder.low / 2 ** halvings };
  let excess = exponentialMinusOneOfSmall(small);
  for (let step = 0; step < halvings; step += 1) {
    excess = add(add(excess, excess), multiply(excess, excess));
  }
  const value = add(excess, exact(1));
  return { high: scaleByPowerOfTwo(value.high, doublings), low: scaleByPowerOfTwo(value.low, doublings) };
}

/** Two steps, because 2^1024 alone is beyond a double. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}

/** The series of e^x − 1 for |x| below 0.0007: nine terms reach past the last digit. */
function exponentialMinusOneOfSmall(x: DoubleDouble): DoubleDouble {
  let sum = exact(0);
  for (let order = 9; order >= 1; order -= 1) {
    sum = divide(multiply(x, add(exact(1), sum)), exact(order));
  }
  return sum;
}

/** Logarithms taken before: all pairs of a head ask for those of the same base and lengths. */
const taken = new Map<number, DoubleDouble>();

/** As many as are remembered; far more than one head asks for. */
const MOST_TAKEN = 64;

/** The natural logarithm of a positive double. */
export function logarithm(value: number): DoubleDouble {
  const known = taken.get(value);
  if (known !== undefined) return known;
  if (taken.size === MOST_TAKEN) taken.clear();
  const found = takeLogarithm(value);
  taken.set(value, found);
  return found;
}

/** Powers of two apart, then one Newton step. */
function takeLogarithm(value: number): DoubleDouble {
  const doublings = Math.round(Math.log2(value));
  const mantissa = scaleByPowerOfTwo(value, -doublings);
  const estimate = Math.log(mantissa);
  const correction = subtract(multiply(exact(mantissa), exponential(exact(-estimate))), exact(1));
  return add(multiply(logarithmOfTwo, exact(doublings)), add(exact(estimate), correction));
}

/** The logarithm of the ratio of two positive doubles. */
export function logarithmOfRatio(numerator: number, denominator: number): DoubleDouble {
  return subtract(logarithm(numerator), logarithm(denominator));
}

/** The largest integer not above the value. */
export function roundDown({ high, low }: DoubleDouble): number {
  const floor = Math.floor(high);
  return floor === high ? floor + Math.floor(low) + 0 : floor;
}

/** The smallest integer not below the value. */
export function roundUp(value: DoubleDouble): number {
  return 0 - roundDown(negate(value));
}

/** The nearest integer; a half rounds up. */
export function roundToNearest(value: DoubleDouble): number {
  return roundDown(add(value, exact(0.5)));
}
