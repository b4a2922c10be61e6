import type { Field } from './field.ts';

/** Doubles. Three bits are left for the functions, which browsers round differently. */
export const doubles: Field<number> = {
  bits: 50,
  least: -1000,
  fromDecimal: Number,
  pi: () => Math.PI,
  negate: (value) => -value,
  add: (left, right) => left + right,
  multiply: (left, right) => left * right,
  divide: (dividend, divisor) => dividend / divisor,
  exp: Math.exp,
  ln: Math.log,
  size: (value) => Math.log2(Math.abs(value)),
  isNegative: (value) => value < 0,
  toNumber: (value) => value,
};
