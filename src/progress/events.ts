/**
 * What a learner's log is made of: typed events, each of them written once and never changed.
 *
 * Every event has an `id` that no other event of any device has, the time `at` at which it happened, and with its
 * `kind` the version `v` of that kind's form. An old form is lifted to the newest one when it is read; so code that
 * draws conclusions from events knows the newest forms alone.
 */
import * as v from 'valibot';

/** A response, or whatever else a question type takes: any JSON. */
const json = v.optional(v.unknown(), null);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();

/** How sure a learner says they are, the surest first. */
const confidence = v.picklist(['sure', 'think-so', 'guess']);

const head = {
  /** Unique among all events of all devices: merging two logs is a union by it. */
  id: v.pipe(text, v.minLength(1), v.maxLength(64)),
  /** ISO 8601, UTC, with milliseconds. */
  at: v.pipe(text, v.isoTimestamp(), v.regex(/\.\d{3}Z$/)),
};

/** Which variant of which version of a question an event speaks of. */
const ofVariant = {
  /** The permanent id, `<lesson>/<file name>`. */
  question: text,
  /** The question's version at that time: a later version may mean something else. */
  version: count,
  seed: count,
};

/** A response that could be read was checked. One that could not be read is not an event. */
export const answered = v.object({
  ...head,
  kind: v.literal('answered'),
  v: v.literal(1),
  ...ofVariant,
  /** The hash of the question's content; null where it was not kept yet. */
  hash: v.nullable(text),
  /** What the learner gave, in the form the question type's `parse` takes. */
  response: json,
  verdict: v.picklist(['correct', 'partial', 'incorrect', 'ungraded']),
  /** In [0, 1], less the price of the hints; null while ungraded. */
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  feedback: v.array(text),
  misconceptions: v.array(text),
  /** The version of the type's grader; null where it was not kept yet. */
  grader: v.nullable(count),
  /** How many hints were open when it was checked. */
  hintsOpened: count,
  /** Whether the worked answer had been shown before. */
  solutionShown: v.boolean(),
  /** Milliseconds from when the learner turned to the question, or from the answer before; null where unknown. */
  durationMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /** How sure the learner said they were, where they were asked. */
  confidence: v.nullable(confidence),
  /** The id of the sitting it belongs to; null outside one. */
  sitting: v.nullable(text),
});

/** A hint was opened; `number` counts from 1. */
export const hintOpened = v.object({
  ...head,
  kind: v.literal('hint-opened'),
  v: v.literal(1),
  ...ofVariant,
  number: v.pipe(count, v.minValue(1)),
});

/** The worked answer was shown. */
export const solutionShown = v.object({
  ...head,
  kind: v.literal('solution-shown'),
  v: v.literal(1),
  ...ofVariant,
});

/** Another variant was drawn; `seed` is the new one's. */
export const variantDrawn = v.object({
  ...head,
  kind: v.literal('variant-drawn'),
  v: v.literal(1),
  ...ofVariant,
});

/** A reader committed to a prediction of a lesson. It is never graded. */
export const predictionMade = v.object({
  ...head,
  kind: v.literal('prediction-made'),
  v: v.literal(1),
  lesson: text,
  /** The prediction's name in its lesson. */
  prediction: text,
  /** A number, the id of a choice, or the points of a drawn curve. */
  value: v.union([v.number(), text, v.array(v.tuple([v.number(), v.number()]))]),
});

/** A lesson was read to its end. */
export const lessonRead = v.object({
  ...head,
  kind: v.literal('lesson-read'),
  v: v.literal(1),
  lesson: text,
});

/** A sitting was dealt: which questions, in which variants, under which terms. */
export const sittingOpened = v.object({
  ...head,
  kind: v.literal('sitting-opened'),
  v: v.literal(1),
  /** The same wherever the learner goes on with it: a set's, from its link; any other is unique among all devices'. */
  sitting: text,
  /** What it is a run through, for a reader: the title of a quiz. */
  title: text,
  items: v.array(v.object({ question: text, seed: count, hash: v.nullable(text) })),
  /** The terms, as `player/terms.ts` reads them. */
  terms: json,
});

/** A sitting was handed in. */
export const sittingSubmitted = v.object({
  ...head,
  kind: v.literal('sitting-submitted'),
  v: v.literal(1),
  sitting: text,
});

/** A question of a sitting was flagged, to come back to it, or its flag was taken away. */
export const itemFlagged = v.object({
  ...head,
  kind: v.literal('item-flagged'),
  v: v.literal(1),
  sitting: text,
  /** The question's id; under another name than in the events that say something of its answer. */
  item: text,
  isFlagged: v.boolean(),
});

/** The learner chose how many reviews a day they want at most; null for any number. */
export const reviewLimitSet = v.object({
  ...head,
  kind: v.literal('review-limit-set'),
  v: v.literal(1),
  limit: v.nullable(v.pipe(count, v.minValue(1))),
});

/** Everything that can happen. */
export const learnerEvent = v.variant('kind', [
  answered,
  hintOpened,
  solutionShown,
  variantDrawn,
  predictionMade,
  lessonRead,
  sittingOpened,
  sittingSubmitted,
  itemFlagged,
  reviewLimitSet,
]);

export type LearnerEvent = v.InferOutput<typeof learnerEvent>;
export type Confidence = v.InferOutput<typeof confidence>;
export type Answered = v.InferOutput<typeof answered>;
export type PredictionMade = v.InferOutput<typeof predictionMade>;
export type SittingOpened = v.InferOutput<typeof sittingOpened>;
/** The events that speak of one question. */
export type QuestionEvent = Extract<LearnerEvent, { readonly question: string }>;

type WithoutHead<Event> = Event extends unknown ? Omit<Event, 'id' | 'at' | 'v'> : never;
/** What happened, before the log gives it its id, its time and the version of its form. */
export type Happening = WithoutHead<LearnerEvent>;

/** What was typed, and not yet checked. */
export const draft = v.object({
  version: count,
  seed: count,
  response: json,
});
export type Draft = v.InferOutput<typeof draft>;

/** What a learner should know of the record on this device: what could not be read, or will not last. */
export type StorageProblem = 'set-aside' | 'full' | 'unavailable' | 'newer';
