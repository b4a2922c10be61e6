import { createConnector } from './connector.ts';
import type { Draft, Happening, LearnerEvent, StorageProblem } from './events.ts';
import { Ledger } from './ledger.ts';
import type { Recollection } from './ledger.ts';
import { openLine } from './channel.ts';
import type { Changed } from './channel.ts';
import { createStamp } from './stamp.ts';
import { openStore } from './store-indexeddb.ts';
import { claimTab, leaveTab } from './tab.ts';

export type { Recollection } from './ledger.ts';

/** The learner's record, as a page uses it. It satisfies the player's `Memory`. */
export interface Journal {
  /** What the device remembers of a question. Never rejects: where nothing can be read, `problem` says why. */
  readonly recall: (question: string) => Promise<Recollection>;
  /** Keeps what is typed, or forgets it for `null`. It returns at once and survives a reload in the same instant. */
  readonly keepDraft: (question: string, draft: Draft | null) => void;
  /**
   * Adds to the log, all or nothing. Resolves when it survives the death of the browser's process, or with the reason
   * why it does not; never rejects. With `checked`, this tab's draft of that question goes in the same step, unless
   * something else was typed meanwhile.
   */
  readonly append: (
    happenings: readonly Happening[],
    options?: { readonly checked?: { readonly question: string; readonly response: unknown } },
  ) => Promise<StorageProblem | null>;
  /**
   * Calls back after every change of a question's events that was not made through this journal: in another tab, or
   * through another journal of this page; and when the page comes back from the back/forward cache.
   */
  readonly onChange: (question: string, listener: () => void) => () => void;
  /** Every event, oldest first. Never rejects. */
  readonly readAll: () => Promise<readonly LearnerEvent[]>;
  /** What the learner should know of the record on this device, as far as this page has seen. */
  readonly problem: () => StorageProblem | null;
  /** Calls back whenever that is something else. */
  readonly onProblem: (listener: (problem: StorageProblem | null) => void) => () => void;
}

interface Page {
  readonly ledger: Ledger;
  readonly problemListeners: Set<(problem: StorageProblem | null) => void>;
}

/** What all journals of this page share. */
let page: Page | null = null;

function openPage(): Page {
  const tab = claimTab();
  const problemListeners: Page['problemListeners'] = new Set();
  const ledger = new Ledger({
    connector: createConnector(openStore, Date.now),
    stamp: createStamp(Date.now),
    tab,
    now: Date.now,
    onProblem: (problem) => problemListeners.forEach((listener) => listener(problem)),
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void ledger.flush();
  });
  window.addEventListener('pagehide', () => {
    leaveTab(tab);
    void ledger.flush();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) claimTab();
  });
  return { ledger, problemListeners };
}

/** Remembers listeners by question. */
class Listeners {
  readonly #byQuestion = new Map<string, Set<() => void>>();

  add(question: string, listener: () => void): () => void {
    const listeners = this.#byQuestion.get(question) ?? new Set();
    this.#byQuestion.set(question, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  call(changed: Changed): void {
    for (const question of changed === 'all' ? [...this.#byQuestion.keys()] : changed) {
      this.#byQuestion.get(question)?.forEach((listener) => listener());
    }
  }
}

/** Opens the record for a part of a page. Nothing is read or written before it is asked for something. */
export function openJournal(): Journal {
  const { ledger, problemListeners } = (page ??= openPage());
  const listeners = new Listeners();
  const line = openLine((changed) => listeners.call(changed));
  return {
    recall: (question) => ledger.recall(question),
    keepDraft: (question, draft) => ledger.keepDraft(question, draft),
    append: async (happenings, { checked } = {}) => {
      const problem = await ledger.append(happenings, checked);
      line.send(questionsOf(happenings));
      return problem;
    },
    onChange: (question, listener) => listeners.add(question, listener),
    readAll: () => ledger.readAll(),
    problem: () => ledger.problem,
    onProblem: (listener) => {
      problemListeners.add(listener);
      return () => problemListeners.delete(listener);
    },
  };
}

function questionsOf(happenings: readonly Happening[]): readonly string[] {
  return [...new Set(happenings.flatMap((happening) => ('question' in happening ? happening.question : [])))];
}
