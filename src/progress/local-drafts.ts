/**
 * What is typed and not in the database yet, in `localStorage`: written at once, so that it survives a reload in the
 * same instant. One small entry for each question and tab; where there is no storage, it does nothing.
 */
import { readDraft } from './choose-draft.ts';
import { draftKey } from './keep-locally.ts';
import { DRAFT_PREFIX } from './names.ts';
import type { KeptDraft } from './store.ts';

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The keys of all drafts. Throws where there is no storage. */
function draftKeys(): readonly string[] {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return keys.filter((key) => key.startsWith(DRAFT_PREFIX));
}

/** Removes a draft, unless a newer one has taken its place. */
export function dropLocally(kept: KeptDraft): void {
  try {
    if (localStorage.getItem(draftKey(kept)) === JSON.stringify(kept))
      localStorage.removeItem(draftKey(kept));
  } catch {
    // Nothing was kept.
  }
}

/** The drafts of a question, of every tab; or all drafts. */
export function readLocally(question?: string): readonly KeptDraft[] {
  try {
    const drafts = draftKeys().flatMap((key) => readDraft(parse(localStorage.getItem(key))) ?? []);
    return drafts.filter((kept) => question === undefined || kept.question === question);
  } catch {
    return [];
  }
}

/** Removes all of them. */
export function eraseLocally(): void {
  try {
    for (const key of draftKeys()) localStorage.removeItem(key);
  } catch {
    // There is nothing to erase.
  }
}
