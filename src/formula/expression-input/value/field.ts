/**
 * Numbers of one kind, and the arithmetic on them. Each result is off by a share of at most 2^−`bits` of its size,
 * unless its size is below 2^`least`; a result too large for the kind has the size Infinity.
 */
export interface Field<T> {
  readonly bits: number;
  readonly least: number;
  /** The number that a decimal spells out, as JavaScript writes one. */
  readonly fromDecimal: (plain: string) => T;
  readonly pi: () => T;
  readonly negate: (value: T) => T;
  readonly add: (left: T, right: T) => T;
  readonly multiply: (left: T, right: T) => T;
  /** `divisor` is not zero. */
  readonly divide: (dividend: T, divisor: T) => T;
  readonly exp: (value: T) => T;
  /** The natural logarithm; `value` is above zero. */
  readonly ln: (value: T) => T;
  /** The binary logarithm of the magnitude; −Infinity for zero. */
  readonly size: (value: T) => number;
  readonly isNegative: (value: T) => boolean;
  /** A double next to it; infinite where there is none so large, and perhaps 0 below the normal ones. */
  readonly toNumber: (value: T) => number;
}
