import type { Scope } from '../../../../src/formula/scope.ts';
import type { TrueFalseItem } from '../../../../src/quiz/types/true-false/schema.ts';
import { entriesOf, isEmpty, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

/** The truth value against the statement's, then the reason against the right one. */
export function judgeTrueFalse(item: TrueFalseItem, scope: Scope): Judge {
  const truth = typeof item.answer === 'boolean' ? item.answer : scope.holds(item.answer);
  const { reasons = null, reason_weight: weight = 0.5 } = item;
  return {
    judge: (raw) => {
      const map = entriesOf(raw);
      if (map === null && Array.isArray(raw)) return sentBack;
      const answer: unknown = map === null ? raw : map.get('answer');
      const reason: unknown = map === null ? null : map.get('reason');
      const isTruth = answer === true || answer === false || answer === 'true' || answer === 'false';
      if (!isTruth) return sentBack;
      const chosen = reasons?.find(({ id }) => id === reason);
      if (!isEmpty(reason) && chosen === undefined) return sentBack;
      if (reasons !== null && chosen === undefined) return sentBack;
      if (String(answer) !== String(truth)) return scored(0);
      return scored(chosen === undefined || chosen.correct ? 1 : 1 - weight);
    },
  };
}
