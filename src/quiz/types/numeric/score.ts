import { readFormula } from '../../../formula/number-input/read-formula.ts';
import { createNumeric } from './grader.ts';

/** Questions whose answer is one number. */
export const numeric = createNumeric(readFormula);
