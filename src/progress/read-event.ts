import * as v from 'valibot';
import { learnerEvent } from './events.ts';
import type { LearnerEvent } from './events.ts';
import { isSoundAnswer } from './sound-answer.ts';

/**
 * What a stored entry is: an event in its newest form; one of a newer version of this site, which is left as it is;
 * or one that is damaged.
 */
export type EventReading =
  | { readonly state: 'read'; readonly event: LearnerEvent }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** Turns an event of one version of its kind's form into the next version's. It may trust what it is given. */
export type Lift = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The lifts of each kind, the one from version 1 to 2 first. A kind without any has one version so far. */
export type Lifts = Readonly<Record<string, readonly Lift[]>>;

const lifts: Lifts = {};

const head = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  at: v.string(),
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const kinds: ReadonlySet<string> = new Set(learnerEvent.options.map(({ entries }) => entries.kind.literal));

/** Reads one stored entry. An older form is lifted to the newest; nothing is thrown whatever the entry is. */
export function readEvent(stored: unknown, byKind: Lifts = lifts): EventReading {
  if (byKind.answered === undefined && isSoundAnswer(stored)) return { state: 'read', event: stored };
  const begun = v.safeParse(head, stored);
  if (!begun.success) return { state: 'damaged' };
  const { kind, v: version } = begun.output;
  const steps = byKind[kind] ?? [];
  if (!kinds.has(kind) || version > steps.length + 1) return { state: 'newer' };
  let lifted = stored as Readonly<Record<string, unknown>>;
  for (const lift of steps.slice(version - 1)) lifted = lift(lifted);
  const read = v.safeParse(learnerEvent, lifted);
  return read.success ? { state: 'read', event: read.output } : { state: 'damaged' };
}

/** The order in which things happened: by time, and within a millisecond by id, which grows within a tab. */
export function compareEvents(
  one: Pick<LearnerEvent, 'at' | 'id'>,
  other: Pick<LearnerEvent, 'at' | 'id'>,
): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Many stored entries, told apart. */
export interface EventsReading {
  /** Oldest first. */
  readonly events: readonly LearnerEvent[];
  /** Entries that cannot be read. */
  readonly damaged: readonly unknown[];
  /** Whether some were written by a newer version of this site. */
  readonly hasNewer: boolean;
}

/** Reads stored entries one by one, so that a damaged one takes no other along. */
export function readEvents(stored: readonly unknown[]): EventsReading {
  const events: LearnerEvent[] = [];
  const damaged: unknown[] = [];
  let hasNewer = false;
  for (const entry of stored) {
    const reading = readEvent(entry);
    if (reading.state === 'read') events.push(reading.event);
    else if (reading.state === 'damaged') damaged.push(entry);
    else hasNewer = true;
  }
  return { events: events.sort(compareEvents), damaged, hasNewer };
}
