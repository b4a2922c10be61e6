import { all, create } from 'mathjs';
import type { FactoryFunctionMap, MathJsInstance, MathType } from 'mathjs';

/** The types leave it open whether the package exports it. */
const everything: FactoryFunctionMap = all ?? {};

/** Arithmetic on decimals of 64 digits; what has no real value comes out complex. */
export const big: MathJsInstance = create(everything, { number: 'BigNumber', precision: 64 });

const divide = big.divide.bind(big);
const pow = big.pow.bind(big);

/**
 * What has no value ends a calculation, as it does in the engine. Otherwise a number divided by what is divided by 0
 * would be 0, and 0 to the power of 0 would be 1.
 */
big.import(
  {
    divide: (dividend: MathType, divisor: MathType) => {
      if (isNothing(divisor)) throw new RangeError('Nothing is divided by 0.');
      return divide(dividend, divisor);
    },
    pow: (base: MathType, exponent: MathType) => {
      if (isNothing(base) && isNothing(exponent)) throw new RangeError('0 to the power of 0 is no number.');
      return pow(base, exponent);
    },
  },
  { override: true },
);

function isNothing(value: MathType): boolean {
  return big.isBigNumber(value) && value.isZero();
}

/** The same on doubles. */
export const double: MathJsInstance = create(everything, {});
