/**
 * The reader of the record as versions of this site before the log kept it: one text with every attempt and draft.
 * Nothing writes that form any more.
 */
import * as v from 'valibot';

const LEGACY_VERSION = 1;

const attempt = v.object({
  kind: v.literal('attempt'),
  /** The permanent id, `<lesson>/<file name>`. */
  question: v.string(),
  version: v.number(),
  seed: v.number(),
  response: v.optional(v.unknown(), null),
  verdict: v.picklist(['correct', 'partial', 'incorrect', 'ungraded']),
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
  version: v.literal(LEGACY_VERSION),
  events: v.array(v.unknown()),
  drafts: v.record(v.string(), v.unknown()),
});

/** One checked response. */
export type LegacyAttempt = v.InferOutput<typeof attempt>;
/** A response that was typed and not yet checked, and the help that was open. */
export type LegacyDraft = v.InferOutput<typeof draft>;

/** An old record's entries, or why it has none. */
export type LegacyReading =
  | {
      readonly ok: true;
      /** In the order they happened. */
      readonly attempts: readonly LegacyAttempt[];
      /** By question. */
      readonly drafts: ReadonlyMap<string, LegacyDraft>;
      /** Entries that cannot be read. */
      readonly damaged: readonly unknown[];
    }
  | { readonly ok: false; readonly reason: 'unreadable' | 'newer' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads an old record's text. One of a newer version is told apart, so that it is left as it is. */
export function readLegacyRecord(text: string): LegacyReading {
  const stored = parseJson(text);
  const kind = v.safeParse(header, stored);
  if (kind.success && kind.output.version > LEGACY_VERSION) return { ok: false, reason: 'newer' };
  const read = v.safeParse(frame, stored);
  if (!read.success) return { ok: false, reason: 'unreadable' };
  const attempts: LegacyAttempt[] = [];
  const drafts = new Map<string, LegacyDraft>();
  const damaged: unknown[] = [];
  for (const entry of read.output.events) {
    const reading = v.safeParse(attempt, entry);
    if (reading.success) attempts.push(reading.output);
    else damaged.push(entry);
  }
  for (const [question, entry] of Object.entries(read.output.drafts)) {
    const reading = v.safeParse(draft, entry);
    if (reading.success) drafts.set(question, reading.output);
    else damaged.push({ question, draft: entry });
  }
  return { ok: true, attempts, drafts, damaged };
}
