/** The learner's log as the parts of one page watch it: it is read once for all of them, and once after each change. */
import { openLine } from './channel.ts';
import type { LearnerEvent } from './events.ts';
import { journalIfBegun } from './lazy-journal.ts';

type Listener = (events: readonly LearnerEvent[]) => void;

const listeners = new Set<Listener>();
let latest: readonly LearnerEvent[] | null = null;
let state: 'unread' | 'idle' | 'reading' | 'outdated' = 'unread';

/** Every event on record, oldest first; none where there is no record, or it cannot be read. */
export async function readLog(): Promise<readonly LearnerEvent[]> {
  const journal = await journalIfBegun().catch(() => null);
  return journal === null ? [] : journal.readAll();
}

/** Reads the log; once more where it changed meanwhile. */
async function refresh(): Promise<void> {
  if (state === 'reading' || state === 'outdated') {
    state = 'outdated';
    return;
  }
  state = 'reading';
  latest = await readLog();
  const isOutdated = (state as string) === 'outdated';
  state = 'idle';
  if (isOutdated) return refresh();
  for (const listener of listeners) listener(latest);
}

/** Calls back with every event on record, oldest first, now and after every change in any tab. Answers how to end that. */
export function watchLog(listener: Listener): () => void {
  listeners.add(listener);
  if (state === 'unread') {
    // The first reading looks for a record, and so hears of its beginning before this line does.
    void refresh();
    openLine(() => void refresh());
  } else if (latest !== null) listener(latest);
  return () => listeners.delete(listener);
}
