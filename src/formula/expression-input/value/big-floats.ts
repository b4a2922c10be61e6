import { artanh, bitLength, computePi, expOfFraction, lnOfTwo, shift } from './big-series.ts';
import type { Field } from './field.ts';

/** digits · 2^exponent. */
export interface BigFloat {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Bits carried beyond those that are promised. */
const guardBits = 64;

/** The exponential of a number of 2^40 or more is not computed. */
const largestPower = 40;

const zero: BigFloat = { digits: 0n, exponent: 0 };
const overflow: BigFloat = { digits: 1n, exponent: Number.POSITIVE_INFINITY };

/** Binary floating-point numbers of `bits` bits and a practically unlimited range. */
export function bigFloats(bits: number): Field<BigFloat> {
  const kept = bits + 4;
  const lnTwo = remember(lnOfTwo);
  const pi = remember(computePi);
  const round = ({ digits, exponent }: BigFloat): BigFloat => {
    const surplus = bitLength(digits) - kept;
    return surplus > 0
      ? { digits: shift(digits, -surplus), exponent: exponent + surplus }
      : { digits, exponent };
  };
  const divide = (dividend: BigFloat, divisor: BigFloat) => {
    const room = Math.max(0, kept + 2 + bitLength(divisor.digits) - bitLength(dividend.digits));
    const digits = shift(dividend.digits, room) / divisor.digits;
    return round({ digits, exponent: dividend.exponent - divisor.exponent - room });
  };
  return {
    bits,
    least: -(2 ** largestPower),
    fromDecimal: (plain) => round(readDecimal(plain, divide)),
    pi: () => ({ digits: pi(kept), exponent: -kept }),
    negate: ({ digits, exponent }) => ({ digits: -digits, exponent }),
    add: (left, right) => round(addExactly(left, right, kept)),
    multiply: (left, right) =>
      round({ digits: left.digits * right.digits, exponent: left.exponent + right.exponent }),
    divide,
    exp: (value) => round(exponential(value, bits + guardBits, lnTwo)),
    ln: (value) => round(logarithm(value, bits + guardBits, lnTwo)),
    size,
    isNegative: ({ digits }) => digits < 0n,
    toNumber,
  };
}

type Constant = (bits: number) => bigint;

/** The constant in units of 2^−bits, computed once for every 64 bits. */
function remember(compute: (bits: bigint) => bigint): Constant {
  const known = new Map<number, bigint>();
  return (bits) => {
    const computed = 64 * Math.ceil((bits + guardBits) / 64);
    const value = known.get(computed) ?? compute(BigInt(computed));
    known.set(computed, value);
    return shift(value, bits - computed);
  };
}

function readDecimal(plain: string, divide: (dividend: BigFloat, divisor: BigFloat) => BigFloat): BigFloat {
  const [mantissa = '', power = '0'] = plain.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = { digits: BigInt(whole + fraction), exponent: 0 };
  const tens = Number(power) - fraction.length;
  const scale = { digits: 10n ** BigInt(Math.abs(tens)), exponent: 0 };
  return tens < 0 ? divide(digits, scale) : { digits: digits.digits * scale.digits, exponent: 0 };
}

/** What is too small beside the other summand to be kept is left out, so that digits stay few. */
function addExactly(left: BigFloat, right: BigFloat, kept: number): BigFloat {
  if (left.digits === 0n) return right;
  if (right.digits === 0n) return left;
  const [upper, lower] = left.exponent >= right.exponent ? [left, right] : [right, left];
  if (size(upper) - size(lower) > kept + 2) return upper;
  if (size(lower) - size(upper) > kept + 2) return lower;
  const digits = shift(upper.digits, upper.exponent - lower.exponent) + lower.digits;
  return { digits, exponent: lower.exponent };
}

/** e^value = 2^k · e^r with 0 ≤ r < ln 2. */
function exponential(value: BigFloat, bits: number, lnTwo: Constant): BigFloat {
  const magnitude = size(value);
  if (magnitude >= largestPower) return value.digits < 0n ? zero : overflow;
  const places = bits + Math.max(0, Math.ceil(magnitude));
  const ln2 = lnTwo(places);
  const scaled = shift(value.digits, value.exponent + places);
  const floor = scaled / ln2 - (scaled < 0n ? 1n : 0n);
  return {
    digits: expOfFraction(scaled - floor * ln2, BigInt(places)),
    exponent: Number(floor) - places,
  };
}

/** ln value = e · ln 2 + 2 artanh((f − 1)/(f + 1)), where value = f · 2^e with f between 0.7 and 1.5. */
function logarithm({ digits, exponent }: BigFloat, bits: number, lnTwo: Constant): BigFloat {
  const length = bitLength(digits);
  const isLow = Number(shift(digits, Math.min(0, 50 - length))) < 0.7 * 2 ** Math.min(length, 50);
  const unit = isLow ? length - 1 : length;
  const one = shift(1n, unit);
  const twos = exponent + unit;
  const distance = digits - one;
  // Near 1 the logarithm is about the distance, of which all bits are wanted.
  const places = bits + (twos === 0 ? Math.max(0, unit - bitLength(distance)) : 0);
  const ratio = shift(distance < 0n ? -distance : distance, places) / (digits + one);
  const rest = 2n * artanh(ratio, BigInt(places));
  return { digits: BigInt(twos) * lnTwo(places) + (distance < 0n ? -rest : rest), exponent: -places };
}

/** The leading bits as a double, and the power of two that they are short of. */
function leading({ digits, exponent }: BigFloat): readonly [number, number] {
  const dropped = Math.max(0, bitLength(digits) - 53);
  return [Number(shift(digits, -dropped)), exponent + dropped];
}

function size(value: BigFloat): number {
  const [top, power] = leading(value);
  return top === 0 ? Number.NEGATIVE_INFINITY : Math.log2(Math.abs(top)) + power;
}

function toNumber(value: BigFloat): number {
  const [top, power] = leading(value);
  return top === 0 ? 0 : top * 2 ** power;
}
