import type { LearnerEvent } from './events.ts';

/** The form of the snapshot; another form is worked out anew. */
export const SNAPSHOT_FORM = 1;

/** What every page shows of the record, small enough to be read there. The log can always yield it again. */
export interface Snapshot {
  readonly form: typeof SNAPSHOT_FORM;
  /** `<question>@<version>` of each that was answered correctly, without the worked answer in view. */
  readonly solved: readonly string[];
}

/** The name of one version of a question in the snapshot. */
export function nameVersion({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${String(version)}`;
}

/** The snapshot of an empty log. */
export const emptySnapshot: Snapshot = { form: SNAPSHOT_FORM, solved: [] };

/** Whether a stored value is a snapshot of this form. */
export function isSnapshot(stored: unknown): stored is Snapshot {
  if (typeof stored !== 'object' || stored === null) return false;
  const { form, solved } = stored as Partial<Record<keyof Snapshot, unknown>>;
  return form === SNAPSHOT_FORM && Array.isArray(solved) && solved.every((name) => typeof name === 'string');
}

/** The snapshot after more events, in any order; an event that it knows already changes nothing. */
export function updateSnapshot(before: Snapshot, events: readonly LearnerEvent[]): Snapshot {
  const solved = new Set(before.solved);
  for (const event of events) {
    if (event.kind === 'answered' && event.verdict === 'correct' && !event.solutionShown) {
      solved.add(nameVersion({ id: event.question, version: event.version }));
    }
  }
  return solved.size === before.solved.length ? before : { form: SNAPSHOT_FORM, solved: [...solved] };
}
