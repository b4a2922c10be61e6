import * as v from 'valibot';

/** The newest form of the record that this code writes. Older forms are read through `readRecord`. */
export const RECORD_VERSION = 1;

const verdict = v.picklist(['correct', 'partial', 'incorrect', 'ungraded']);

const attempt = v.object({
  kind: v.literal('attempt'),
  /** The permanent id, `<lesson>/<file name>`. */
  question: v.string(),
  /** The question's version at that time: a later version may mean something else. */
  version: v.number(),
  seed: v.number(),
  /** What the learner gave, in the form the question type's `parse` takes. */
  response: v.optional(v.unknown(), null),
  verdict,
  /** In [0, 1]; `null` while ungraded. */
  score: v.nullable(v.number()),
  feedback: v.array(v.string()),
  misconceptions: v.array(v.string()),
  /** How many hints were open when it was checked. */
  hintsOpened: v.number(),
  /** Whether the worked answer had been shown before. */
  solutionShown: v.boolean(),
  /** ISO 8601, UTC. */
  at: v.string(),
});

const draft = v.object({
  version: v.number(),
  seed: v.number(),
  response: v.optional(v.unknown(), null),
  hintsOpened: v.number(),
  solutionShown: v.boolean(),
});

const header = v.object({ format: v.literal('wavelength-record'), version: v.number() });

/** The frame of a record; its entries are read one by one, so that a bad one takes no other along. */
const frame = v.object({
  format: v.literal('wavelength-record'),
  version: v.literal(RECORD_VERSION),
  events: v.array(v.unknown()),
  drafts: v.record(v.string(), v.unknown()),
});

/** One checked response. Responses that could not be read are not kept. */
export type Attempt = v.InferOutput<typeof attempt>;
/** A response that was typed and not yet checked. */
export type Draft = v.InferOutput<typeof draft>;
/** All that is kept of a learner, on the learner's own device. */
export interface LearnerRecord {
  readonly format: 'wavelength-record';
  readonly version: typeof RECORD_VERSION;
  /** In the order they happened; only ever added to. */
  readonly events: readonly Attempt[];
  /** What was typed and not yet checked, by question. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** A stored text as a record, or why it is none. `damaged` counts the entries that had to be left out. */
export type RecordReading =
  | { readonly ok: true; readonly record: LearnerRecord; readonly damaged: number }
  | { readonly ok: false; readonly reason: 'unreadable' | 'newer' };

/** A record in which nothing has happened. */
export function emptyRecord(): LearnerRecord {
  return { format: 'wavelength-record', version: RECORD_VERSION, events: [], drafts: {} };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a stored record. A record of a newer version is told apart, so that it is never overwritten. */
export function readRecord(text: string): RecordReading {
  const stored = parseJson(text);
  const kind = v.safeParse(header, stored);
  if (kind.success && kind.output.version > RECORD_VERSION) return { ok: false, reason: 'newer' };
  const read = v.safeParse(frame, stored);
  if (!read.success) return { ok: false, reason: 'unreadable' };
  const { format, version, ...entries } = read.output;
  const events = entries.events.filter((entry) => v.is(attempt, entry));
  const drafts = Object.entries(entries.drafts).filter(([, entry]) => v.is(draft, entry));
  const damaged =
    entries.events.length - events.length + (Object.keys(entries.drafts).length - drafts.length);
  return {
    ok: true,
    damaged,
    record: {
      format,
      version,
      events: v.parse(v.array(attempt), events),
      drafts: v.parse(v.record(v.string(), draft), Object.fromEntries(drafts)),
    },
  };
}

/** The record with one more attempt; the draft of that question has served its purpose and goes. */
export function withAttempt(before: LearnerRecord, added: Attempt): LearnerRecord {
  return withDraft({ ...before, events: [...before.events, added] }, added.question, null);
}

/** The record with a question's draft replaced, or removed for `null`. */
export function withDraft(before: LearnerRecord, question: string, kept: Draft | null): LearnerRecord {
  const others = Object.entries(before.drafts).filter(([id]) => id !== question);
  return { ...before, drafts: Object.fromEntries(kept === null ? others : [...others, [question, kept]]) };
}

/** A question's attempts, oldest first. */
export function attemptsAt(events: readonly Attempt[], question: string): readonly Attempt[] {
  return events.filter((event) => event.question === question);
}

/** One version of a question. A later version may mean something else, so it is answered anew. */
export interface QuestionVersion {
  readonly id: string;
  readonly version: number;
}

/** Those questions that were answered correctly at least once, without the worked answer in view. */
export function answeredCorrectly(
  events: readonly Attempt[],
  questions: readonly QuestionVersion[],
): readonly QuestionVersion[] {
  return questions.filter(({ id, version }) =>
    events.some(
      (event) =>
        event.question === id &&
        event.version === version &&
        event.verdict === 'correct' &&
        !event.solutionShown,
    ),
  );
}
