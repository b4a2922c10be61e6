/** What the learner's log comes to, as the parts of a page watch it: read once for all of them, and once after each change. */
import { evidenceFold } from '../../mastery/evidence.ts';
import { sightingsFold } from '../../mastery/misconceptions.ts';
import { openLine } from '../../progress/channel.ts';
import { digestOf } from '../../progress/digest.ts';
import { combineFolds } from '../../progress/fold.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { examsFold } from '../../progress/views/exams.ts';
import { limitFold } from '../../progress/views/review-limit.ts';
import { surveyFold } from '../../progress/views/survey.ts';
import { unsolvedFold } from '../../progress/views/unsolved.ts';

/** The fold that is kept beside the log. */
export const logFold = combineFolds({
  survey: surveyFold,
  exams: examsFold,
  unsolved: unsolvedFold,
  limit: limitFold,
  evidence: evidenceFold,
  sightings: sightingsFold,
});

/** All that pages about the whole record show of it. */
export type LogDigest = ReturnType<typeof logFold.begin>;

type Listener = (digest: LogDigest) => void;

const listeners = new Set<Listener>();
let latest: LogDigest | null = null;
let state: 'unread' | 'idle' | 'reading' | 'outdated' = 'unread';

/** What the record comes to; that of an empty log where there is none, or it cannot be read. */
export async function readDigest(): Promise<LogDigest> {
  const journal = await journalIfBegun().catch(() => null);
  return journal === null ? logFold.begin() : digestOf(logFold, journal.digestSource);
}

/** Reads the digest; once more where the log changed meanwhile. */
async function refresh(): Promise<void> {
  if (state === 'reading' || state === 'outdated') {
    state = 'outdated';
    return;
  }
  state = 'reading';
  latest = await readDigest();
  const isOutdated = (state as string) === 'outdated';
  state = 'idle';
  if (isOutdated) return refresh();
  for (const listener of listeners) listener(latest);
}

/** Calls back with the digest, now and after every change in any tab. Answers how to end that. */
export function watchDigest(listener: Listener): () => void {
  listeners.add(listener);
  if (state === 'unread') {
    // The first reading looks for a record, and so hears of its beginning before this line does.
    void refresh();
    openLine(() => void refresh());
  } else if (latest !== null) listener(latest);
  return () => listeners.delete(listener);
}
