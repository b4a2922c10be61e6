import type { Answered } from './events.ts';

/** How many fields an answer has. With another number of them, the schema has to say which are missing or too many. */
const FIELDS = 19;
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const verdicts: ReadonlySet<unknown> = new Set(['correct', 'partial', 'incorrect', 'ungraded']);
const confidences: ReadonlySet<unknown> = new Set([null, 'sure', 'think-so', 'guess']);

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function hasSoundHead({ id, at, v, question, version, seed }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof id === 'string' &&
    id.length > 0 &&
    id.length <= 64 &&
    typeof at === 'string' &&
    instant.test(at) &&
    v === 1 &&
    isText(question) &&
    isCount(version) &&
    isCount(seed)
  );
}

function hasSoundGrade(entry: Readonly<Record<string, unknown>>): boolean {
  const { verdict, score, feedback, misconceptions, grader, confidence } = entry;
  return (
    verdicts.has(verdict) &&
    (score === null || (typeof score === 'number' && score >= 0 && score <= 1)) &&
    isTexts(feedback) &&
    isTexts(misconceptions) &&
    (grader === null || isCount(grader)) &&
    confidences.has(confidence)
  );
}

/**
 * Whether a stored entry is an answer exactly as the schema `answered` wants it. It says no where it is not sure, and takes a
 * fiftieth of the schema's time: nearly all entries of a log are answers, and a log may have 50,000 of them.
 */
export function isSoundAnswer(stored: unknown): stored is Answered {
  if (typeof stored !== 'object' || stored === null) return false;
  const entry = stored as Readonly<Record<string, unknown>>;
  const { kind, hash, response, hintsOpened, solutionShown, durationMs, sitting } = entry;
  return (
    kind === 'answered' &&
    hasSoundHead(entry) &&
    hasSoundGrade(entry) &&
    isTextOrNull(hash) &&
    response !== undefined &&
    isCount(hintsOpened) &&
    typeof solutionShown === 'boolean' &&
    (durationMs === null || (Number.isFinite(durationMs) && (durationMs as number) >= 0)) &&
    isTextOrNull(sitting) &&
    Object.keys(entry).length === FIELDS
  );
}
