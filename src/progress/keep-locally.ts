/** Keeping what is typed at once, apart from reading it: also a page that has not loaded the journal yet does this. */
import { DRAFT_PREFIX } from './names.ts';
import type { KeptDraft } from './store.ts';

/** Where a draft lies in `localStorage`. */
export function draftKey({ question, tab }: Pick<KeptDraft, 'question' | 'tab'>): string {
  return `${DRAFT_PREFIX}${tab}:${question}`;
}

/** Keeps a draft at once. A device that takes no more keeps it a moment later, in the database, or not at all. */
export function keepLocally(kept: KeptDraft): void {
  try {
    localStorage.setItem(draftKey(kept), JSON.stringify(kept));
  } catch {
    // The database is tried next, and says what is wrong.
  }
}
