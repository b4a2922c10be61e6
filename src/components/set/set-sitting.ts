import { untilItCame } from '../../player/load-book.ts';
import type { Clock } from '../../player/ports.ts';
import type { MatchedItem } from '../../player/question-set.ts';
import { createSitting } from '../../player/sitting.ts';
import type { Sitting, SittingPlan } from '../../player/sitting.ts';
import { fingerprint } from '../../progress/fingerprint.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { listSittings } from '../../progress/views/sittings.ts';
import type { Sitting as SittingOnRecord } from '../../progress/views/sittings.ts';
import { pagePorts } from '../question/page-ports.ts';
import type { SetQuestion } from './SetCard.tsx';

/** The id of the run through a set: the same in every tab and on every device that opens its link. */
export function sittingIdOf(link: string): string {
  return `set-${fingerprint(link)}`;
}

/** Every sitting on record, in the order they were opened. Rejects where the record's code cannot be had. */
export async function sittingsOnRecord(): Promise<readonly SittingOnRecord[]> {
  const journal = await journalIfBegun();
  return journal === null ? [] : listSittings(await journal.readAll());
}

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
