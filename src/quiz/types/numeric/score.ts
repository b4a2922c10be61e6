import { readQuantityBy } from '../../../formula/number-input/quantity-reader.ts';
import { allReaders } from '../../../formula/number-input/readers.ts';
import { authorChecks } from './author-checks.ts';
import { createNumeric } from './grader.ts';

/** Questions whose answer is one number. */
export const numeric = createNumeric({ ...allReaders, readQuantityBy }, authorChecks);
