import { authorChecks } from './author-checks.ts';
import { createExpression } from './grader.ts';

/** Questions whose answer is a formula. */
export const expression = createExpression(authorChecks);
