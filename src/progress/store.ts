/** What the record asks of the place it is kept in. `store-indexeddb.ts` is the one there is. */
import type { KeptDigest } from './digest.ts';
import type { Draft, LearnerEvent, StorageProblem } from './events.ts';
import type { LogEntry } from './merge.ts';
import type { Snapshot } from './snapshot.ts';

/** What was typed in one tab; `draft` is null where the tab forgot it. */
export interface KeptDraft {
  readonly question: string;
  readonly tab: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly draft: Draft | null;
}

/** A response that was checked: the tab's draft of the question goes if it says the same. */
export interface Checked {
  readonly question: string;
  readonly tab: string;
  readonly response: unknown;
}

/** One step, all or nothing. */
export interface Change {
  /** To store one again changes nothing. */
  readonly events?: readonly LearnerEvent[];
  readonly drafts?: readonly KeptDraft[];
  readonly checked?: Checked | undefined;
}

/** Something that could not be read. */
export interface SetAsideEntry {
  /** ISO 8601: when it was found. */
  readonly at: string;
  /** What it was to be. */
  readonly was: 'event' | 'draft' | 'record';
  /** As it was found: an object of the log, or the text of an old record. */
  readonly content: unknown;
}

/** The digest that is kept, unread, and the events that came after it; of one moment. */
export interface StoredDigest {
  readonly kept: unknown;
  /** Unread. */
  readonly later: readonly unknown[];
  /** How many events are stored. */
  readonly stored: number;
}

/** A place that keeps the record. Its promises reject with the browser's own reasons. */
export interface Store {
  /** What is stored of one question, unread. */
  readonly read: (
    question: string,
  ) => Promise<{ readonly events: readonly unknown[]; readonly drafts: readonly unknown[] }>;
  /** Every event, unread. */
  readonly readAll: () => Promise<readonly unknown[]>;
  /** Every event of a kind, unread. */
  readonly readKind: (kind: LearnerEvent['kind']) => Promise<readonly unknown[]>;
  /** Every draft, unread. */
  readonly readDrafts: () => Promise<readonly unknown[]>;
  /** Resolves when it survives the death of the browser's process. */
  readonly write: (change: Change) => Promise<void>;
  /** Adds the events of an import as they stand, those of newer versions too, works out the snapshot anew and drops the digest. */
  readonly merge: (entries: readonly LogEntry[]) => Promise<{ readonly added: number }>;
  /** Moves damaged entries to where they do no harm; `from` says where they lie, null for texts from elsewhere. */
  readonly setAside: (entries: readonly SetAsideEntry[], from: 'events' | 'drafts' | null) => Promise<void>;
  readonly readSetAside: () => Promise<readonly SetAsideEntry[]>;
  /** The learner has been told of everything that is set aside. */
  readonly markSeen: () => Promise<void>;
  readonly snapshot: () => Promise<Snapshot>;
  readonly readDigest: () => Promise<StoredDigest>;
  /** Keeps a digest. @param taken - ids of events that it has taken in */
  readonly keepDigest: (kept: KeptDigest, taken: ReadonlySet<string>) => Promise<void>;
  /** Whether this is the first time that it is called: whoever asks the browser to keep the record does so once. */
  readonly beginAsking: () => Promise<boolean>;
  /** Removes all of it. */
  readonly erase: () => Promise<void>;
  readonly close: () => void;
}

/** A store, or why there is none. */
export type Connection = { readonly store: Store } | { readonly problem: StorageProblem };
