import { loadBook } from '../../player/load-book.ts';
import type { Memory } from '../../player/ports.ts';
import type { SessionPorts } from '../../player/session.ts';
import { openJournal } from '../../progress/journal.ts';
import type { Journal } from '../../progress/journal.ts';

let journal: Journal | null = null;

/** The device's record. It is opened at its first use, so that the build can draw a question without one. */
export function pageMemory(): Memory {
  const opened = () => (journal ??= openJournal());
  return {
    recall: (question) => opened().recall(question),
    keepDraft: (question, draft) => opened().keepDraft(question, draft),
    append: (happenings, options) => opened().append(happenings, options),
    onChange: (question, listener) => opened().onChange(question, listener),
  };
}

/**
 * What a question of a page asks of its surroundings.
 * @param types - the names of its type and of its parts' types
 */
export function pagePorts(recordUrl: string, types: readonly string[]): SessionPorts {
  return {
    loadBook: () => loadBook({ recordUrl, expected: types }),
    memory: pageMemory(),
    clock: { now: () => Date.now() },
    report: (error) => reportError(error),
  };
}
