import type { ChoiceSource } from './schema.ts';

/** A choice question. Its key is the same in every variant; the order of its options is not part of it. */
export type ChoiceQuestion = ChoiceSource;

/** A choice question holds no formula, and its schema has seen that the key makes sense. */
export function resolveChoice(source: ChoiceSource): ChoiceQuestion {
  return source;
}
