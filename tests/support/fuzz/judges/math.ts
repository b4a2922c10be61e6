import { all, create } from 'mathjs';
import type { FactoryFunctionMap, MathJsInstance } from 'mathjs';

/** The types leave it open whether the package exports it. */
const everything: FactoryFunctionMap = all ?? {};

/** Arithmetic on decimals of 64 digits; what has no real value comes out complex. */
export const big: MathJsInstance = create(everything, { number: 'BigNumber', precision: 64 });

/** The same on doubles. */
export const double: MathJsInstance = create(everything, {});
