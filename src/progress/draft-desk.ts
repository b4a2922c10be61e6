import { isSameResponse } from './canonical.ts';
import { keepLocally } from './keep-locally.ts';
import { dropLocally, eraseLocally, readLocally } from './local-drafts.ts';
import type { Draft } from './events.ts';
import type { Checked, KeptDraft } from './store.ts';

/** How long after a change the drafts go into the database, in milliseconds; what is typed meanwhile goes along. */
const FLUSH_AFTER = 50;

/** Where drafts lie between a key and the database. */
export class DraftDesk {
  readonly #pending = new Map<string, KeptDraft>();
  readonly #tab: string;
  readonly #now: () => number;
  readonly #flush: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param flush - asked for when there is something to write */
  constructor({ tab, now, flush }: { tab: string; now: () => number; flush: () => void }) {
    this.#tab = tab;
    this.#now = now;
    this.#flush = flush;
  }

  /** Takes what is typed, or that it was forgotten. It survives a reload from here on. */
  keep(question: string, draft: Draft | null): void {
    const kept = { question, tab: this.#tab, at: this.#now(), draft };
    this.#pending.set(question, kept);
    keepLocally(kept);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#flush();
    }, FLUSH_AFTER);
  }

  /** What is still to be written. */
  get pending(): readonly KeptDraft[] {
    return [...this.#pending.values()];
  }

  /** These are in the database. */
  settle(written: readonly KeptDraft[]): void {
    for (const kept of written) {
      if (this.#pending.get(kept.question) === kept) this.#pending.delete(kept.question);
      dropLocally(kept);
    }
  }

  /** Forgets what says the same as a response that is being checked. What was typed since stays. */
  withdraw({ question, response }: Checked): void {
    const kept = this.#pending.get(question);
    if (isSameResponse(kept?.draft?.response, response)) this.#pending.delete(question);
  }

  /** The drafts of a question that are not in the database, of every tab; of this tab the newest. */
  of(question: string): readonly KeptDraft[] {
    const own = this.#pending.get(question);
    const others = readLocally(question).filter(({ tab }) => own === undefined || tab !== this.#tab);
    return own === undefined ? others : [own, ...others];
  }

  /** Forgets everything, of every tab. */
  erase(): void {
    this.#pending.clear();
    eraseLocally();
  }
}
