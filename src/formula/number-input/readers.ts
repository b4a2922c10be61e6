import { readCalculation } from './calculation.ts';
import type { NumberReaders } from './number-reader.ts';
import { readFormula } from './read-formula.ts';

/** All that reads more than a plain number. */
export const allReaders: NumberReaders = { readCalculation, readFormula };
