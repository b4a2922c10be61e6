import type { LearnerEvent } from './events.ts';

/** The form of the snapshot; another form is worked out anew. */
export const SNAPSHOT_FORM = 2;

/** The newest answer's lesson. */
export interface LatestLesson {
  readonly lesson: string;
  /** When the answer was given: ISO 8601, UTC. */
  readonly at: string;
}

/** What every page shows of the record, small enough to be read there. The log can always yield it again. */
export interface Snapshot {
  readonly form: typeof SNAPSHOT_FORM;
  /** `<question>@<version>` of each that was answered correctly, without the worked answer in view. */
  readonly solved: readonly string[];
  /** Where the learner answered last; null where nothing was answered. */
  readonly latest: LatestLesson | null;
}

/** The name of one version of a question in the snapshot. */
export function nameVersion({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${String(version)}`;
}

/** The snapshot of an empty log. */
export const emptySnapshot: Snapshot = { form: SNAPSHOT_FORM, solved: [], latest: null };

function isLatest(stored: unknown): stored is LatestLesson | null {
  if (stored === null) return true;
  if (typeof stored !== 'object') return false;
  const { lesson, at } = stored as Partial<Record<keyof LatestLesson, unknown>>;
  return typeof lesson === 'string' && typeof at === 'string';
}

/** Whether a stored value is a snapshot of this form. */
export function isSnapshot(stored: unknown): stored is Snapshot {
  if (typeof stored !== 'object' || stored === null) return false;
  const { form, solved, latest } = stored as Partial<Record<keyof Snapshot, unknown>>;
  return (
    form === SNAPSHOT_FORM &&
    Array.isArray(solved) &&
    solved.every((name) => typeof name === 'string') &&
    isLatest(latest)
  );
}

/** The newer of two; of answers at the same time, the one whose lesson comes later in the alphabet. */
function newer(one: LatestLesson | null, other: LatestLesson): LatestLesson {
  if (one === null) return other;
  const order = one.at === other.at ? one.lesson < other.lesson : one.at < other.at;
  return order ? other : one;
}

/** The snapshot after more events, in any order; an event that it knows already changes nothing. */
export function updateSnapshot(before: Snapshot, events: readonly LearnerEvent[]): Snapshot {
  const solved = new Set(before.solved);
  let { latest } = before;
  for (const event of events) {
    if (event.kind !== 'answered') continue;
    const [lesson = ''] = event.question.split('/');
    latest = newer(latest, { lesson, at: event.at });
    if (event.verdict === 'correct' && !event.solutionShown) {
      solved.add(nameVersion({ id: event.question, version: event.version }));
    }
  }
  const isSame = solved.size === before.solved.length && latest === before.latest;
  return isSame ? before : { form: SNAPSHOT_FORM, solved: [...solved], latest };
}
