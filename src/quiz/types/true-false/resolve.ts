import { inField } from '../../../formula/error.ts';
import type { Scope } from '../../../formula/scope.ts';
import type { Reasons, TrueFalseSource } from './schema.ts';

/** A true-or-false question of which it is known whether the statement holds. */
export interface TrueFalseQuestion {
  readonly answer: boolean;
  /** What whoever answers wrongly believes. */
  readonly misconception: string | null;
  readonly reasons: Reasons | null;
}

/**
 * Decides whether the statement holds in one variant.
 * @throws FormulaError if the answer is a comparison that cannot be read or evaluated, or a number
 */
export function resolveTrueFalse(source: TrueFalseSource, scope: Scope): TrueFalseQuestion {
  const { answer } = source;
  return {
    ...source,
    answer: typeof answer === 'boolean' ? answer : inField('answer', () => scope.holds(answer)),
  };
}
