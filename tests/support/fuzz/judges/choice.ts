import type { ChoiceItem } from '../../../../src/quiz/types/choice/schema.ts';
import { readIds, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

/** Sets: the right ids against the chosen ones. */
export function judgeChoice({ options, select, scoring = 'all' }: ChoiceItem): Judge {
  const ids = options.map(({ id }) => id);
  const right = new Set(options.filter(({ correct }) => correct).map(({ id }) => id));
  return {
    judge: (raw) => {
      const isBare = select === 'one' && typeof raw === 'string';
      const chosen = readIds(isBare ? [raw] : raw, ids);
      if (chosen === null || (select === 'one' && chosen.length > 1)) return sentBack;
      const ticked = new Set(chosen);
      const hits = chosen.filter((id) => right.has(id)).length;
      const misses = chosen.length - hits;
      const isWhole = hits === right.size && misses === 0;
      if (scoring === 'all') return scored(isWhole ? 1 : 0);
      if (scoring === 'net') return scored(Math.max(0, hits - misses) / right.size);
      // The share in the right state, from the better of ticking everything and nothing up to all of them.
      const inRightState = ids.filter((id) => ticked.has(id) === right.has(id)).length;
      const blind = Math.max(right.size, ids.length - right.size);
      return scored(Math.max(0, inRightState - blind) / (ids.length - blind));
    },
  };
}
