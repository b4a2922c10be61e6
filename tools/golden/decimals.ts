import { Decimal as AnyPrecision } from 'decimal.js';

/** Decimals of 60 digits: ten more than the values that the reference set was computed with. */
export const Decimal = AnyPrecision.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = AnyPrecision;

/** π to 60 digits and more. */
export const pi = Decimal.acos(-1);

/** The exact value of a double; decimal.js alone would take its shortest spelling instead. */
export function exactly(value: number): Decimal {
  let numerator = value;
  let halvings = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    halvings += 1;
  }
  return new Decimal(BigInt(numerator).toString()).div(new Decimal(2).pow(halvings));
}

/** A value as the golden files hold it: 30 significant digits. */
export function print(value: Decimal): string {
  return value.toSignificantDigits(30).toString();
}
