import { allReaders } from '../../../formula/number-input/readers.ts';
import { createNumeric } from './grader.ts';

/** Questions whose answer is one number. */
export const numeric = createNumeric(allReaders);
