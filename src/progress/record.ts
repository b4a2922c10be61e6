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
  /** ISO 8601, UTC. */
  at: v.string(),
});

const draft = v.object({
  version: v.number(),
  seed: v.number(),
  response: v.optional(v.unknown(), null),
  hintsOpened: v.number(),
});

const record = v.object({
  format: v.literal('wavelength-record'),
  version: v.literal(RECORD_VERSION),
  /** In the order they happened; only ever added to. */
  events: v.array(attempt),
  /** What was typed and not yet checked, by question. */
  drafts: v.record(v.string(), draft),
});

/** One checked response. Responses that could not be read are not kept. */
export type Attempt = v.InferOutput<typeof attempt>;
/** A response that was typed and not yet checked. */
export type Draft = v.InferOutput<typeof draft>;
/** All that is kept of a learner, on the learner's own device. */
export type LearnerRecord = v.InferOutput<typeof record>;

/** A stored text as a record, or why it is none. */
export type RecordReading =
  | { readonly ok: true; readonly record: LearnerRecord }
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
  const header = v.safeParse(
    v.object({ format: v.literal('wavelength-record'), version: v.number() }),
    stored,
  );
  if (header.success && header.output.version > RECORD_VERSION) return { ok: false, reason: 'newer' };
  const parsed = v.safeParse(record, stored);
  return parsed.success ? { ok: true, record: parsed.output } : { ok: false, reason: 'unreadable' };
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

/** The ids, out of `questions`, that were answered correctly at least once. */
export function answeredCorrectly(
  events: readonly Attempt[],
  questions: readonly string[],
): readonly string[] {
  const right = new Set(events.filter((event) => event.verdict === 'correct').map((event) => event.question));
  return questions.filter((question) => right.has(question));
}
