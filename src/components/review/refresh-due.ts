import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { keepDue } from '../../progress/review-keys.ts';

/** Works out anew when questions are due, for the head of every page. Loads nothing where nothing is on record. */
export async function refreshDue(indexUrl: string): Promise<void> {
  const journal = await journalIfBegun();
  if (journal === null) return;
  const [{ scheduleOf }, { fetchIndex }, { readDigest }] = await Promise.all([
    import('../../mastery/schedule.ts'),
    import('../set/fetch-index.ts'),
    import('../set/live-digest.ts'),
  ]);
  const [{ evidence }, index] = await Promise.all([readDigest(), fetchIndex(indexUrl)]);
  keepDue(scheduleOf(evidence.pieces, index).map(({ due }) => due));
}
