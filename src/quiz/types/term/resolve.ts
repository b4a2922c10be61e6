import type { TermSource } from './schema.ts';

/** A question about the parts of a formula. Its key is the same in every variant. */
export type TermQuestion = TermSource;

/** There is no formula to evaluate, and the schema has seen that the key makes sense. */
export function resolveTerm(source: TermSource): TermQuestion {
  return source;
}
