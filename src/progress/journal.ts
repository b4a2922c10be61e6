import { eraseLegacy } from './carry-over.ts';
import { eraseCarried } from './carried-keys.ts';
import { openLine } from './channel.ts';
import type { Changed } from './channel.ts';
import type { DigestSource } from './digest.ts';
import type { Draft, Happening, LearnerEvent, PredictionMade, StorageProblem } from './events.ts';
import { forgetElapsed } from './exam-clock.ts';
import { readFile, writeFile } from './exchange.ts';
import type { Ledger, Recollection } from './ledger.ts';
import { openPage } from './page.ts';
import { eraseDue } from './review-keys.ts';
import { emptySnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { problemOf } from './storage-problem.ts';
import type { SetAsideEntry } from './store.ts';

export type { Recollection } from './ledger.ts';

/** What came of a file: how many of its events were new, of how many; or in words why none was taken. */
export type ImportOutcome =
  | { readonly ok: true; readonly added: number; readonly events: number }
  | { readonly ok: false; readonly reason: string };

/** The learner's record, as a page uses it. It satisfies the player's `Memory`. */
export interface Journal {
  /** What the device remembers of a question. Never rejects: where nothing can be read, `problem` says why. */
  readonly recall: (question: string, options?: { readonly ofAnyTab?: boolean }) => Promise<Recollection>;
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
  /** Every prediction, oldest first. Never rejects. */
  readonly readPredictions: () => Promise<readonly PredictionMade[]>;
  /** Every event of a sitting that was opened, oldest first. Never rejects. */
  readonly readSitting: (sitting: string) => Promise<readonly LearnerEvent[]>;
  /** For `digest.ts`, which reads the log by what is kept of it. */
  readonly digestSource: DigestSource;
  /** What every page shows of the record; of an empty log where it cannot be read. Never rejects. */
  readonly snapshot: () => Promise<Snapshot>;
  /** The log as the text of a file, newer versions' events included; `exchange.ts` describes it. Never rejects. */
  readonly exportLog: () => Promise<string>;
  /** Adds the events of such a file that are not here yet: all of them, or none and the reason in words. Never rejects. */
  readonly importLog: (text: string) => Promise<ImportOutcome>;
  /** What could not be read and is kept aside. Never rejects. */
  readonly readSetAside: () => Promise<readonly SetAsideEntry[]>;
  /** The learner has been told of everything that is set aside. Never rejects. */
  readonly markSeen: () => Promise<void>;
  /** Removes all of it, of every tab. Rejects where the browser refuses; `problemOf` reads the reason. */
  readonly erase: () => Promise<void>;
  /** What the learner should know of the record on this device, as far as this page has seen. */
  readonly problem: () => StorageProblem | null;
  /** Calls back whenever that is something else. */
  readonly onProblem: (listener: (problem: StorageProblem | null) => void) => () => void;
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

const refusals: Readonly<Record<StorageProblem, string>> = {
  full: 'This browser takes no more for this site. Nothing was added.',
  unavailable: 'This browser keeps nothing for this site, so there is nowhere to add it.',
  newer: 'The record on this device was written by a newer version of this course, and is left as it is.',
  'set-aside': 'The record on this device could not be read.',
};

async function importInto(ledger: Ledger, text: string): Promise<ImportOutcome> {
  const reading = readFile(text);
  if (!reading.ok) return reading;
  try {
    const { added } = await ledger.withStore((store) => store.merge(reading.entries));
    return { ok: true, added, events: reading.entries.length };
  } catch (reason) {
    return { ok: false, reason: refusals[problemOf(reason)] };
  }
}

/** The part of a journal that deals with the whole log; `tell` lets the others know. */
function wholeLog(ledger: Ledger, tell: (changed: Changed) => void) {
  return {
    readAll: async () => (await ledger.readWhole()).events,
    readPredictions: () => ledger.readKind('prediction-made'),
    readSitting: (sitting: string) => ledger.readSitting(sitting),
    digestSource: {
      readDigest: () => ledger.readDigest(),
      readWhole: () => ledger.readWhole(),
      keepDigest: (...digest: Parameters<DigestSource['keepDigest']>) => ledger.keepDigest(...digest),
    },
    snapshot: async () => {
      const stored = await ledger.withStore((store) => store.snapshot()).catch(() => null);
      return stored ?? emptySnapshot;
    },
    exportLog: async () => writeFile(await ledger.readEntries(), Date.now()),
    importLog: async (text: string) => {
      const outcome = await importInto(ledger, text);
      if (outcome.ok) tell('all');
      return outcome;
    },
    readSetAside: () => ledger.withStore((store) => store.readSetAside()).catch(() => []),
    markSeen: () => ledger.withStore((store) => store.markSeen()).catch(() => undefined),
    erase: async () => {
      await ledger.erase();
      eraseLegacy();
      eraseCarried();
      eraseDue();
      forgetElapsed();
      tell('all');
    },
  };
}

/** Opens the record for a part of a page. Nothing is read or written before it is asked for something. */
export function openJournal(): Journal {
  const { ledger, problemListeners } = openPage();
  const listeners = new Listeners();
  const line = openLine((changed) => listeners.call(changed));
  return {
    recall: (question, options) => ledger.recall(question, options),
    keepDraft: (question, draft) => ledger.keepDraft(question, draft),
    append: async (happenings, { checked } = {}) => {
      const problem = await ledger.append(happenings, checked);
      line.send(questionsOf(happenings));
      return problem;
    },
    onChange: (question, listener) => listeners.add(question, listener),
    ...wholeLog(ledger, line.send),
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
