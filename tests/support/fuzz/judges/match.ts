import type { MatchItem } from '../../../../src/quiz/types/match/schema.ts';
import { entriesOf, isEmpty, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

/** The map of rows to items against the right one, row by row. */
export function judgeMatch({ left, right, scoring }: MatchItem): Judge {
  const items = new Set(right.map(({ id }) => id));
  const key = new Map(left.map((row) => [row.id, row.right]));
  return {
    judge: (raw) => {
      const given = entriesOf(raw);
      if (given === null || given.size > 100) return sentBack;
      for (const [row, item] of given) {
        if (!key.has(row)) return sentBack;
        if (!isEmpty(item) && (typeof item !== 'string' || !items.has(item))) return sentBack;
      }
      if ([...key.keys()].some((row) => isEmpty(given.get(row)))) return sentBack;
      const hits = [...key].filter(([row, item]) => given.get(row) === item).length;
      return scored(scoring === 'all' && hits < key.size ? 0 : hits / key.size);
    },
  };
}
