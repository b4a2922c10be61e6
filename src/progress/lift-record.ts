import { canonicalText } from './canonical.ts';
import type { Happening, LearnerEvent } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import { readLegacyRecord } from './legacy-record.ts';
import type { LegacyAttempt, LegacyDraft } from './legacy-record.ts';
import { readEvent } from './read-event.ts';
import type { KeptDraft } from './store.ts';

/** The tab to which drafts of an old record belong: none that is open. */
const TAB = 'before-the-log';
/** A little before the year 10000, which the log cannot write: a damaged time may say anything. */
const LAST_TIME = Date.UTC(9999, 0);

/** No question has so many hints. A damaged count may say anything, and each hint becomes an event. */
const MOST_HINTS = 100;

/** What an old record holds, in the forms of the log. */
export interface LiftedRecord {
  readonly events: readonly LearnerEvent[];
  readonly drafts: readonly KeptDraft[];
  /** What of it cannot be read: entries, or the whole text. */
  readonly damaged: readonly unknown[];
}

/** An id from what happened, so that the same record, lifted twice or in two tabs, yields the same ids. */
function idOf(content: unknown, times: number): string {
  return `before-${fingerprint(canonicalText(content))}-${String(times)}`;
}

/** A time as the log writes it; null where it is none. */
function timeOf(at: string): string | null {
  const time = Date.parse(at);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function liftAttempt(attempt: LegacyAttempt, id: string): unknown {
  const unknownThen = { hash: null, grader: null, durationMs: null, confidence: null, sitting: null };
  return { ...unknownThen, ...attempt, id, at: timeOf(attempt.at), kind: 'answered', v: 1 };
}

/** The help that was open when something was typed: hints and the worked answer, which no attempt speaks of yet. */
function liftHelp(question: string, draft: LegacyDraft, attempts: readonly LegacyAttempt[]): Happening[] {
  const { version, seed } = draft;
  const before = attempts.filter(
    (attempt) => attempt.question === question && attempt.version === version && attempt.seed === seed,
  );
  const known = Math.max(0, ...before.map(({ hintsOpened }) => hintsOpened));
  const opened = Math.min(draft.hintsOpened, MOST_HINTS) - known;
  const hints = Array.from({ length: Math.max(0, opened) }, (_, at) => ({
    kind: 'hint-opened' as const,
    ...{ question, version, seed, number: known + at + 1 },
  }));
  const isSolutionNew = draft.solutionShown && !before.some(({ solutionShown }) => solutionShown);
  return isSolutionNew ? [...hints, { kind: 'solution-shown', question, version, seed }] : hints;
}

class Lifting {
  readonly events: LearnerEvent[] = [];
  readonly drafts: KeptDraft[] = [];
  readonly damaged: unknown[];
  readonly #times = new Map<string, number>();

  constructor(damaged: readonly unknown[]) {
    this.damaged = [...damaged];
  }

  /** An attempt of a kind that the log refuses is set aside as it is. */
  addAttempt(attempt: LegacyAttempt): void {
    const first = idOf(attempt, 0);
    const times = this.#times.get(first) ?? 0;
    this.#times.set(first, times + 1);
    const reading = readEvent(liftAttempt(attempt, idOf(attempt, times)));
    if (reading.state === 'read') this.events.push(reading.event);
    else this.damaged.push(attempt);
  }

  /** @param at - when the question was answered last, in milliseconds since the epoch: a draft came after it */
  addDraft(question: string, old: LegacyDraft, help: readonly Happening[], at: number): void {
    const { version, seed, response } = old;
    const readings = help.map((happening, number) =>
      readEvent({ id: idOf(happening, 0), at: new Date(at + 1 + number).toISOString(), v: 1, ...happening }),
    );
    const isWhole = old.hintsOpened <= MOST_HINTS && readings.every(({ state }) => state === 'read');
    if (!isWhole) this.damaged.push({ question, draft: old });
    this.events.push(...readings.flatMap((reading) => (reading.state === 'read' ? reading.event : [])));
    if (response === null) return;
    this.drafts.push({ question, tab: TAB, at: at + 1 + help.length, draft: { version, seed, response } });
  }
}

/**
 * An old record's text in the forms of the log. The same text always yields the same, ids and times included.
 * `newer` where it was written by a version of this site that this one does not know.
 */
export function liftRecord(text: string): LiftedRecord | 'newer' {
  const reading = readLegacyRecord(text);
  if (!reading.ok) return reading.reason === 'newer' ? 'newer' : { events: [], drafts: [], damaged: [text] };
  const { attempts, drafts, damaged } = reading;
  const lifting = new Lifting(damaged);
  for (const attempt of attempts) lifting.addAttempt(attempt);
  const lastTime = (of: readonly LegacyAttempt[]) =>
    Math.min(
      LAST_TIME,
      of.reduce((latest, { at }) => Math.max(latest, Date.parse(at) || 0), 0),
    );
  for (const [question, old] of drafts) {
    const own = attempts.filter((attempt) => attempt.question === question);
    const at = lastTime(own.length > 0 ? own : attempts);
    lifting.addDraft(question, old, liftHelp(question, old, attempts), at);
  }
  const { events, drafts: kept } = lifting;
  return { events, drafts: kept, damaged: lifting.damaged };
}
