/**
 * A digest of the log: what a fold makes of it, kept beside it, so that a page with 50,000 events on record reads a few
 * numbers of each in the place of all. The log is the truth. A digest that is missing, damaged, of another form, or of other
 * events than the log holds is worked out anew.
 */
import type { LearnerEvent } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import type { Fold } from './fold.ts';
import { compareEvents } from './read-event.ts';

/** A fold whose state is kept; `form` changes with anything that it would make of the same events. */
export type Digesting<State> = Omit<Fold<State>, 'version'> & { readonly form: string };

/** A digest as it is stored. */
export interface KeptDigest {
  readonly form: string;
  /** How many events it has taken in, and the last of them. */
  readonly events: number;
  readonly last: Pick<LearnerEvent, 'at' | 'id'>;
  /** The fold's state as JSON. */
  readonly text: string;
  /** The fingerprint of all the rest. */
  readonly print: string;
}

/** What the record says to whoever keeps a digest of it. Nothing here rejects. */
export interface DigestSource {
  /** What is kept, and what came after it; of one moment. */
  readonly readDigest: () => Promise<{
    /** Unread. */
    readonly kept: unknown;
    /** Stored after it was kept, the oldest first; null where some of it cannot be read. */
    readonly later: readonly LearnerEvent[] | null;
    /** How many events are stored. */
    readonly stored: number;
    /** Not stored yet, the oldest first. */
    readonly unsaved: readonly LearnerEvent[];
  }>;
  /** Every event, the oldest first, and whether these are exactly those that are stored. */
  readonly readWhole: () => Promise<{ readonly events: readonly LearnerEvent[]; readonly isStored: boolean }>;
  /** Keeps a digest in the place of the one before. @param taken - ids of events that it has taken in */
  readonly keepDigest: (kept: KeptDigest, taken: ReadonlySet<string>) => Promise<void>;
}

/** From how many events on a digest is kept, and how many come later before it is kept anew. */
const WORTH_KEEPING = 100;

function printOf({ form, events, last, text }: Omit<KeptDigest, 'print'>): string {
  return fingerprint([form, events, last.at, last.id, text].join(' '));
}

function isKept(stored: unknown, form: string): stored is KeptDigest {
  if (typeof stored !== 'object' || stored === null) return false;
  const kept = stored as Partial<KeptDigest>;
  const isWhole =
    typeof kept.text === 'string' && typeof kept.last?.at === 'string' && typeof kept.last.id === 'string';
  return isWhole && kept.form === form && printOf(kept as KeptDigest) === kept.print;
}

/** Keeps a state. @param taken - the events to be taken off the list of later ones, the last of all at the end */
async function keep<State>(
  fold: Digesting<State>,
  source: DigestSource,
  state: State,
  { events, taken }: { readonly events: number; readonly taken: readonly LearnerEvent[] },
): Promise<void> {
  const last = taken.at(-1);
  if (last === undefined) return;
  const text = JSON.stringify(fold.write(state));
  const kept = { form: fold.form, events, last: { at: last.at, id: last.id }, text };
  await source.keepDigest({ ...kept, print: printOf(kept) }, new Set(taken.map(({ id }) => id)));
}

/** The kept state with what came later; null where it has to be worked out. */
async function grow<State>(
  fold: Digesting<State>,
  source: DigestSource,
  worthKeeping: number,
): Promise<State | null> {
  const { kept, later, stored, unsaved } = await source.readDigest();
  if (later === null || !isKept(kept, fold.form) || kept.events + later.length !== stored) return null;
  const added = [...later, ...unsaved].sort(compareEvents);
  const [first] = added;
  // What happened before the last event that it has taken in may change what that one means.
  if (first !== undefined && compareEvents(kept.last, first) >= 0) return null;
  const state = fold.read(JSON.parse(kept.text));
  for (const event of added) fold.take(state, event);
  if (unsaved.length === 0 && later.length >= worthKeeping)
    await keep(fold, source, state, { events: stored, taken: later });
  return state;
}

async function workOut<State>(
  fold: Digesting<State>,
  source: DigestSource,
  worthKeeping: number,
): Promise<State> {
  const { events, isStored } = await source.readWhole();
  const state = fold.begin();
  for (const event of events) fold.take(state, event);
  if (isStored && events.length >= worthKeeping)
    await keep(fold, source, state, { events: events.length, taken: events });
  return state;
}

/** What a fold makes of the whole log, from the kept digest where there is one. Never rejects. */
export async function digestOf<State>(
  fold: Digesting<State>,
  source: DigestSource,
  worthKeeping = WORTH_KEEPING,
): Promise<State> {
  return (await grow(fold, source, worthKeeping)) ?? workOut(fold, source, worthKeeping);
}
