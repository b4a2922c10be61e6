import type { Field } from './field.ts';

/**
 * All numbers within 2^`error` of `middle`; the error Infinity says nothing about the value, and −Infinity that it
 * is exactly `middle`, which then is a whole number that doubles hold.
 */
export interface Ball<T> {
  readonly middle: T;
  readonly error: number;
}

/** A value, or null where no real number is one: ln(−1), 1/0. */
export type RealBall<T> = Ball<T> | null;

/** Decimals that every kind of number holds exactly. */
const wholeNumber = /^-?\d{1,15}$/;

/** Of a ball whose relative error is not below this power of two no logarithm and no reciprocal is taken. */
const usableShare = -2;

const exact = Number.NEGATIVE_INFINITY;
const open = Number.POSITIVE_INFINITY;

/** log2(2^a + 2^b) */
export function addSizes(a: number, b: number): number {
  const [more, less] = a >= b ? [a, b] : [b, a];
  return Number.isFinite(less) && Number.isFinite(more) ? more + Math.log2(1 + 2 ** (less - more)) : more;
}

/** Arithmetic in which every result says how far it may be off: by its own rounding, and by what went in. */
export class Balls<T> {
  readonly field: Field<T>;

  constructor(field: Field<T>) {
    this.field = field;
  }

  fromDecimal(plain: string): Ball<T> {
    const middle = this.field.fromDecimal(plain);
    return wholeNumber.test(plain) ? { middle, error: exact } : this.#round(middle, this.field.least);
  }

  isExact({ error }: Ball<T>): boolean {
    return error === exact;
  }

  pi(): Ball<T> {
    return this.#round(this.field.pi(), exact);
  }

  unknown(): Ball<T> {
    return { middle: this.field.fromDecimal('0'), error: open };
  }

  /** The binary logarithm of the middle's magnitude. */
  sizeOf({ middle }: Ball<T>): number {
    return this.field.size(middle);
  }

  /** −1, 0 or 1, or null where the ball leaves it open. */
  signOf(value: Ball<T>): -1 | 0 | 1 | null {
    if (this.#isZero(value)) return 0;
    if (!(value.error < this.sizeOf(value))) return null;
    return this.field.isNegative(value.middle) ? -1 : 1;
  }

  negate({ middle, error }: Ball<T>): Ball<T> {
    return { middle: this.field.negate(middle), error };
  }

  abs(value: Ball<T>): Ball<T> {
    return this.field.isNegative(value.middle) ? this.negate(value) : value;
  }

  add(left: Ball<T>, right: Ball<T>): Ball<T> {
    const middle = this.field.add(left.middle, right.middle);
    return this.#wholeOf(middle, left, right) ?? this.#round(middle, addSizes(left.error, right.error));
  }

  subtract(left: Ball<T>, right: Ball<T>): Ball<T> {
    return this.add(left, this.negate(right));
  }

  multiply(left: Ball<T>, right: Ball<T>): Ball<T> {
    if (left.error === open || right.error === open) return this.unknown();
    const middle = this.field.multiply(left.middle, right.middle);
    if (this.#isZero(left) || this.#isZero(right)) return { middle, error: exact };
    const whole = this.#wholeOf(middle, left, right);
    if (whole !== null) return whole;
    const ofRight = addSizes(this.sizeOf(left), left.error) + right.error;
    return this.#roundScaled(middle, addSizes(ofRight, this.sizeOf(right) + left.error));
  }

  divide(dividend: Ball<T>, divisor: Ball<T>): RealBall<T> {
    if (this.#isZero(divisor)) return null;
    const size = this.sizeOf(divisor);
    const share = divisor.error - size;
    if (!(share < usableShare) || dividend.error === open) return this.unknown();
    if (this.#isZero(dividend)) return dividend;
    const middle = this.field.divide(dividend.middle, divisor.middle);
    const whole = this.#wholeOf(middle, dividend, divisor);
    const number = (value: T) => this.field.toNumber(value);
    if (whole !== null && number(middle) * number(divisor.middle) === number(dividend.middle)) return whole;
    return this.#roundScaled(
      middle,
      addSizes(dividend.error - size + 1, this.field.size(middle) + share + 1),
    );
  }

  exp(value: Ball<T>): Ball<T> {
    if (!(value.error < usableShare)) return this.unknown();
    if (this.#isZero(value)) return this.fromDecimal('1');
    const middle = this.field.exp(value.middle);
    return this.#roundScaled(middle, this.field.size(middle) + value.error + 1);
  }

  /** The natural logarithm. */
  ln(value: Ball<T>): RealBall<T> {
    const sign = this.signOf(value);
    if (sign === 0 || sign === -1) return null;
    const share = value.error - this.sizeOf(value);
    if (!(share < usableShare)) return this.unknown();
    const isOne = this.isExact(value) && this.field.toNumber(value.middle) === 1;
    return isOne ? this.fromDecimal('0') : this.#roundScaled(this.field.ln(value.middle), share + 1);
  }

  #isZero({ middle, error }: Ball<T>): boolean {
    return error === exact && this.field.size(middle) === Number.NEGATIVE_INFINITY;
  }

  /** The result, exact, if the operands are and it is a whole number that doubles hold; else null. */
  #wholeOf(middle: T, left: Ball<T>, right: Ball<T>): Ball<T> | null {
    const isWhole =
      this.isExact(left) && this.isExact(right) && Number.isSafeInteger(this.field.toNumber(middle));
    return isWhole ? { middle, error: exact } : null;
  }

  #round(middle: T, error: number): Ball<T> {
    const size = this.field.size(middle);
    if (!(size < Number.POSITIVE_INFINITY) || !(error < open)) return this.unknown();
    return { middle, error: addSizes(error, size - this.field.bits) };
  }

  /** As `#round`, where a result too small is off by more than its share. */
  #roundScaled(middle: T, error: number): Ball<T> {
    return this.#round(middle, addSizes(error, this.field.least));
  }
}
