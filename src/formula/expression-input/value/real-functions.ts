import type { Ball, Balls, RealBall } from './balls.ts';

/** An exponent that may be off by more than 2^-20 is not taken for a whole number. */
const wholeError = -20;

/**
 * A real power: of a negative base only with a whole exponent. The power of 0 is 0 where the exponent is above 0,
 * and has no value elsewhere.
 */
export function power<T>(balls: Balls<T>, base: Ball<T>, exponent: Ball<T>): RealBall<T> {
  if (exponent.error === Number.POSITIVE_INFINITY) return balls.unknown();
  const sign = balls.signOf(base);
  if (sign === 0) return powerOfZero(balls, base, exponent);
  const product = multiplyOut(balls, base, exponent);
  // Of what may be 0 there is no logarithm.
  if (sign === null) return product ?? balls.unknown();
  if (product !== null && balls.isExact(product)) return product;
  return sign === 1 ? powerOfPositive(balls, base, exponent) : powerOfNegative(balls, base, exponent);
}

function powerOfZero<T>(balls: Balls<T>, base: Ball<T>, exponent: Ball<T>): RealBall<T> {
  const direction = balls.signOf(exponent);
  if (direction === null) return balls.unknown();
  return direction === 1 ? base : null;
}

/** With a larger exponent no whole number above 1 has a power that is exact: doubles do not hold all of that size. */
const largestExponent = 53;

/** The power as a product; null if the exponent is no small whole number above 0. */
function multiplyOut<T>(balls: Balls<T>, base: Ball<T>, exponent: Ball<T>): Ball<T> | null {
  const times = balls.isExact(exponent) ? balls.field.toNumber(exponent.middle) : 0;
  if (times < 1 || times > largestExponent) return null;
  let product = base;
  for (let factor = 1; factor < times; factor += 1) product = balls.multiply(product, base);
  return product;
}

function powerOfPositive<T>(balls: Balls<T>, base: Ball<T>, exponent: Ball<T>): RealBall<T> {
  const logarithm = balls.ln(base);
  return logarithm === null ? null : balls.exp(balls.multiply(exponent, logarithm));
}

function powerOfNegative<T>(balls: Balls<T>, base: Ball<T>, exponent: Ball<T>): RealBall<T> {
  if (!(exponent.error < wholeError)) return balls.unknown();
  const near = Math.round(balls.field.toNumber(exponent.middle));
  if (!Number.isSafeInteger(near)) return balls.unknown();
  const whole = balls.fromDecimal(String(near));
  const isWhole = balls.sizeOf(balls.subtract(exponent, whole)) <= exponent.error + 1;
  if (!isWhole) return null;
  const magnitude = powerOfPositive(balls, balls.negate(base), whole);
  return magnitude === null || near % 2 === 0 ? magnitude : balls.negate(magnitude);
}

/** The value of one of `functions`; null where it has none. */
export function callFunction<T>(balls: Balls<T>, name: string, operands: readonly Ball<T>[]): RealBall<T> {
  const [operand = balls.unknown()] = operands;
  switch (name) {
    case 'sqrt':
      return squareRoot(balls, operand);
    case 'exp':
      return balls.exp(operand);
    case 'ln':
      return balls.ln(operand);
    case 'log2':
      return logarithm(balls, operand, '2');
    case 'log10':
      return logarithm(balls, operand, '10');
    case 'abs':
      return balls.abs(operand);
    case 'max':
      return greatest(balls, operands);
    case 'min':
      return balls.negate(
        greatest(
          balls,
          operands.map((each) => balls.negate(each)),
        ),
      );
    default:
      return null;
  }
}

function squareRoot<T>(balls: Balls<T>, value: Ball<T>): RealBall<T> {
  const sign = balls.signOf(value);
  if (sign === 0 || sign === -1) return sign === 0 ? value : null;
  return wholeRoot(balls, value) ?? power(balls, value, balls.fromDecimal('0.5'));
}

function wholeRoot<T>(balls: Balls<T>, value: Ball<T>): Ball<T> | null {
  if (!balls.isExact(value)) return null;
  const root = balls.fromDecimal(String(Math.round(Math.sqrt(balls.field.toNumber(value.middle)))));
  return balls.signOf(balls.subtract(balls.multiply(root, root), value)) === 0 ? root : null;
}

function logarithm<T>(balls: Balls<T>, value: Ball<T>, base: string): RealBall<T> {
  const above = balls.ln(value);
  const below = balls.ln(balls.fromDecimal(base));
  return above === null || below === null ? null : balls.divide(above, below);
}

function greatest<T>(balls: Balls<T>, values: readonly Ball<T>[]): Ball<T> {
  const { field } = balls;
  const isBelow = (a: Ball<T>, b: Ball<T>) => field.isNegative(field.add(a.middle, field.negate(b.middle)));
  const largest = values.reduce((best, value) => (isBelow(best, value) ? value : best));
  return { middle: largest.middle, error: Math.max(...values.map(({ error }) => error)) };
}
