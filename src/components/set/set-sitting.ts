import { untilItCame } from '../../player/load-book.ts';
import type { Clock } from '../../player/ports.ts';
import type { MatchedItem } from '../../player/question-set.ts';
import { createSitting } from '../../player/sitting.ts';
import type { Sitting, SittingPlan } from '../../player/sitting.ts';
import { pagePorts } from '../question/page-ports.ts';
import type { SetQuestion } from './SetCard.tsx';

/** A run through a set on this page. */
export interface SetSitting {
  readonly sitting: Sitting;
  readonly questions: readonly SetQuestion[];
}

interface SetSittingPlan extends Omit<SittingPlan, 'items'> {
  readonly items: readonly MatchedItem[];
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly clock: Clock;
}

/** Opens the run through a set. Only in a browser. */
export function openSetSitting({ items, recordsUrl, clock, ...plan }: SetSittingPlan): SetSitting {
  const loaded = items.map(({ entry, seed }) => {
    const recordUrl = `${recordsUrl}${entry.id}.json`;
    const { loadBook } = pagePorts(recordUrl, [entry.type, ...entry.partTypes]);
    return { entry, seed, recordUrl, loadBook: untilItCame(loadBook) };
  });
  const sitting = createSitting(
    {
      ...plan,
      items: loaded.map(({ entry: { id, version, hash }, seed, loadBook }) => ({
        // What hints cost is known once the record is loaded.
        placed: { id, version, seed, hints: [] },
        hash,
        loadBook,
      })),
    },
    { ...pagePorts('', []), clock },
  );
  const questions = loaded.map((question, index) => ({ ...question, session: sitting.at(index) }));
  return { sitting, questions };
}
