/**
 * The journal for parts of a page that have nothing to ask of it until there is a record. Its code is loaded where the
 * device has one, when this page begins one, or when another tab does: whoever only reads goes without.
 */
import { openLine } from './channel.ts';
import type { Draft } from './events.ts';
import { hasRecord } from './has-record.ts';
import type { Journal } from './journal.ts';
import { keepLocally } from './keep-locally.ts';
import { tabId } from './tab.ts';

let journal: Journal | null = null;
let loading: Promise<Journal> | null = null;
let looking: Promise<boolean> | null = null;
let hasBegun = false;
const listeners = new Set<() => void>();

/** The journal, if it is loaded. */
export const loadedJournal = (): Journal | null => journal;

/** Loads the journal, once. Rejects where its code cannot be had; the next call tries again. */
export function loadJournal(): Promise<Journal> {
  loading ??= import('./journal.ts').then(
    ({ openJournal }) => (journal ??= openJournal()),
    (reason: unknown) => {
      loading = null;
      throw reason;
    },
  );
  return loading;
}

/** Watches for the first event, of this page or of another tab, and looks whether there was one before. */
function look(): Promise<boolean> {
  looking ??= (() => {
    openLine(() => {
      if (hasBegun) return;
      hasBegun = true;
      listeners.forEach((listener) => listener());
    });
    return hasRecord().then((has) => (hasBegun ||= has));
  })();
  return looking;
}

/** The journal, or null as long as nothing is recorded. Rejects where its code cannot be had. */
export async function journalIfBegun(): Promise<Journal | null> {
  await look();
  return hasBegun || journal !== null ? loadJournal() : null;
}

/** Calls back once, when the record of a device that had none begins. Answers how to end that. */
export function onRecordBegin(listener: () => void): () => void {
  void look();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps what is typed, or that it was forgotten: it survives a reload from here on, also where the journal's code is
 * still on its way. Rejects where that code cannot be had; what was typed waits for the next page then.
 */
export async function keepDraft(question: string, draft: Draft | null): Promise<void> {
  if (journal === null) keepLocally({ question, tab: tabId(), at: Date.now(), draft });
  (journal ?? (await loadJournal())).keepDraft(question, draft);
}
