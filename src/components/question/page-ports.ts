import { loadBook, untilItCame } from '../../player/load-book.ts';
import type { Memory } from '../../player/ports.ts';
import type { SessionPorts } from '../../player/session.ts';
import type { Journal } from '../../progress/journal.ts';

/** The device's record, once it is loaded. */
let journal: Journal | null = null;

/** Loads what keeps the record at its first use, so that the build draws a question without it. */
const openRecord = untilItCame(async () => {
  const { openJournal } = await import('../../progress/journal.ts');
  return (journal ??= openJournal());
});

/**
 * The device's record, for the sessions of a page. Where what keeps it cannot be loaded, nothing is remembered, and the
 * next answer tries again. A session keeps no draft before it has recalled, and by then it is loaded.
 */
const pageMemory: Memory = {
  recall: (question) =>
    openRecord().then(
      (opened) => opened.recall(question),
      () => ({ events: [], draft: null, problem: 'unavailable' }),
    ),
  keepDraft: (question, draft) => journal?.keepDraft(question, draft),
  append: (happenings, options) =>
    openRecord().then(
      (opened) => opened.append(happenings, options),
      () => 'unavailable',
    ),
  onChange: (question, listener) => {
    let isHeard = true;
    let stop: (() => void) | null = null;
    const listen = (opened: Journal) => {
      if (isHeard) stop = opened.onChange(question, listener);
    };
    openRecord().then(listen, () => undefined);
    return () => {
      isHeard = false;
      stop?.();
    };
  },
};

/**
 * What a question of a page asks of its surroundings.
 * @param types - the names of its type and of its parts' types
 */
export function pagePorts(recordUrl: string, types: readonly string[]): SessionPorts {
  return {
    loadBook: () => loadBook({ recordUrl, expected: types }),
    memory: pageMemory,
    clock: { now: () => Date.now() },
    report: (error) => reportError(error),
  };
}
