import type { TermItem } from '../../../../src/quiz/types/term/schema.ts';
import { readIds, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

/** Each right part chosen earns its share, and each wrong one takes as much away. */
export function judgeTerm({ equation, select }: TermItem): Judge {
  const parts = new Map(
    equation.flatMap(({ id, correct }) => (id === undefined ? [] : [[id, correct === true]])),
  );
  const wanted = [...parts.values()].filter(Boolean).length;
  return {
    judge: (raw) => {
      const chosen = readIds(typeof raw === 'string' ? [raw] : raw, [...parts.keys()]);
      if (chosen === null || (select === 'one' && chosen.length > 1)) return sentBack;
      const points = chosen.reduce((sum, id) => sum + (parts.get(id) === true ? 1 : -1), 0);
      return scored(Math.max(0, points) / wanted);
    },
  };
}
