import type { MatchSource } from './schema.ts';

/** A matching question. Its key is the same in every variant. */
export type MatchQuestion = MatchSource;

/** A matching question holds no formula, and its schema has seen that the key makes sense. */
export function resolveMatch(source: MatchSource): MatchQuestion {
  return source;
}
