import { loadBook } from '../../player/load-book.ts';
import type { Memory } from '../../player/ports.ts';
import type { SessionPorts } from '../../player/session.ts';
import {
  journalIfBegun,
  keepDraft,
  loadedJournal,
  loadJournal,
  onRecordBegin,
} from '../../progress/lazy-journal.ts';
import { loadOutcome } from './Outcome.tsx';

/**
 * The device's record, for the sessions of a page. Until something is recorded it loads nothing. If the journal cannot
 * be loaded, the page goes on without it, and the next answer tries again.
 */
const pageMemory: Memory = {
  recall: async (question, options) => {
    try {
      const opened = await journalIfBegun();
      return (await opened?.recall(question, options)) ?? { events: [], draft: null, problem: null };
    } catch {
      return { events: [], draft: null, problem: 'unavailable' };
    }
  },
  keepDraft: (question, draft) => {
    keepDraft(question, draft).catch(reportError);
  },
  append: (happenings, options) =>
    loadJournal().then(
      (opened) => opened.append(happenings, options),
      () => 'unavailable',
    ),
  onChange: (question, listener) => {
    const stops: (() => void)[] = [];
    let isHeard = true;
    const listen = async () => {
      const opened = await journalIfBegun().catch(() => null);
      if (isHeard && opened !== null) stops.push(opened.onChange(question, listener));
      return opened !== null;
    };
    void listen().then((isListening) => {
      if (isListening || !isHeard) return;
      const stop = onRecordBegin(() => {
        // What this page has recorded itself is no news to it.
        const isOwn = loadedJournal() !== null;
        void listen();
        if (!isOwn) listener();
      });
      stops.push(stop);
    });
    return () => {
      isHeard = false;
      stops.forEach((stop) => stop());
    };
  },
};

/**
 * What a question of a page asks of its surroundings.
 * @param types - the names of its type and of its parts' types
 * @param keeps - whether there will be anything for the record; without, the record is not even opened
 */
export function pagePorts(recordUrl: string, types: readonly string[], keeps = true): SessionPorts {
  return {
    loadBook: async () => {
      // Whoever turns to a question will soon have something to keep.
      if (keeps) loadJournal().catch(() => undefined);
      const [book] = await Promise.all([loadBook({ recordUrl, expected: types }), loadOutcome()]);
      return book;
    },
    memory: pageMemory,
    clock: { now: () => Date.now() },
    report: (error) => reportError(error),
  };
}

/** What a question that is tried out asks of its surroundings: its book is the host's, and nothing is kept. */
export function tryOutPorts(loadBook: SessionPorts['loadBook']): SessionPorts {
  return {
    ...pagePorts('', [], false),
    loadBook: async () => {
      const [book] = await Promise.all([loadBook(), loadOutcome()]);
      return book;
    },
  };
}
