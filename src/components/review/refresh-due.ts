import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { keepDue } from '../../progress/review-keys.ts';

/** Works out anew when questions are due, for the head of every page. Loads nothing where nothing is on record. */
export async function refreshDue(indexUrl: string): Promise<void> {
  const journal = await journalIfBegun();
  if (journal === null) return;
  const [{ scheduleOf }, { fetchIndex }] = await Promise.all([
    import('../../mastery/schedule.ts'),
    import('../set/fetch-index.ts'),
  ]);
  const [events, index] = await Promise.all([journal.readAll(), fetchIndex(indexUrl)]);
  keepDue(scheduleOf(events, index).map(({ due }) => due));
}
