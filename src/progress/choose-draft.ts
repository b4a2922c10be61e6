import * as v from 'valibot';
import { draft } from './events.ts';
import type { Draft, LearnerEvent } from './events.ts';
import type { KeptDraft } from './store.ts';

const keptDraft = v.object({
  question: v.string(),
  tab: v.string(),
  at: v.number(),
  draft: v.nullable(draft),
});

/** A stored draft as one, or null where it is damaged. */
export function readDraft(stored: unknown): KeptDraft | null {
  const read = v.safeParse(keptDraft, stored);
  return read.success ? read.output : null;
}

/** When a question was answered last, in milliseconds since the epoch; -1 where it never was. */
function lastAnswer(events: readonly LearnerEvent[]): number {
  const times = events.filter(({ kind }) => kind === 'answered').map(({ at }) => Date.parse(at));
  return Math.max(-1, ...times);
}

/**
 * The draft that a tab shows of a question: its own; or where it has none, the newest one that another tab left after
 * the last answer, and after this tab forgot its own. Without a tab, the newest of any, where that came after the last
 * answer.
 * @param kept - those of that question, of any tab, in any order
 * @param events - those of that question
 */
export function chooseDraft(
  kept: readonly KeptDraft[],
  events: readonly LearnerEvent[],
  tab: string | null,
): Draft | null {
  const newestFirst = [...kept].sort((one, other) => other.at - one.at);
  if (tab === null) {
    const [newest] = newestFirst;
    return newest !== undefined && newest.at > lastAnswer(events) ? newest.draft : null;
  }
  const own = newestFirst.find((entry) => entry.tab === tab);
  if (own !== undefined && own.draft !== null) return own.draft;
  const since = Math.max(lastAnswer(events), own?.at ?? -1);
  const other = newestFirst.find((entry) => entry.tab !== tab && entry.draft !== null && entry.at > since);
  return other?.draft ?? null;
}
