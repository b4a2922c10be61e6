import type { Grade, MarkedGrade, Parsed, Problem, ProblemCode } from './grade.ts';
import { limits } from './limits.ts';

/** What grading needs of an option that a learner can choose. */
export interface SelectableOption {
  readonly id: string;
  readonly correct: boolean;
  /** Whether there are words for a learner who chose it: its own, or a misconception's. */
  readonly hasWords: boolean;
  readonly misconception: string | null;
}

/** A response that is sent back. */
export interface Refusal {
  readonly ok: false;
  readonly problem: Problem;
}

/** Sends a response back for a reason that stands at no place in a text. */
export function refuse(code: ProblemCode, more: Pick<Problem, 'names' | 'wanted'> = {}): Refusal {
  return { ok: false, problem: { code, span: null, ...more } };
}

/** Whether a place was left empty: `null`, `undefined` or an empty text. */
export function isBlank(raw: unknown): raw is null | undefined | '' {
  return raw === undefined || raw === null || raw === '';
}

const longestName = 40;

/** Sends a response back because it names something that is not there to be chosen. */
export function refuseUnknown(id: string): Refusal {
  const name = id.length > longestName ? `${id.slice(0, longestName)}…` : id;
  return refuse('invalid.unknown-choice', { names: [name] });
}

/**
 * A list of ids, each among `known`, none twice. The response has the order of `known`, whatever the list's.
 * A blank and an empty list are nothing chosen.
 */
export function readSelection(raw: unknown, known: readonly string[]): Parsed<readonly string[]> {
  if (isBlank(raw)) return refuse('invalid.nothing-chosen');
  if (!Array.isArray(raw) || raw.length > limits.entries) return refuse('invalid.wrong-form');
  // A list with holes has nothing there to look at; its copy has `undefined`.
  const entries = Array.from<unknown>(raw);
  if (entries.length === 0) return refuse('invalid.nothing-chosen');
  if (!entries.every((entry) => typeof entry === 'string')) return refuse('invalid.wrong-form');
  const unknown = entries.find((entry) => !known.includes(entry));
  if (unknown !== undefined) return refuseUnknown(unknown);
  const repeated = entries.find((entry, index) => entries.indexOf(entry) !== index);
  if (repeated !== undefined) return refuse('invalid.repeated', { names: [repeated] });
  return { ok: true, response: known.filter((id) => entries.includes(id)) };
}

/** The verdict of a score in [0, 1]. */
export function verdictOf(score: number): MarkedGrade['verdict'] {
  if (score === 1) return 'correct';
  return score > 0 ? 'partial' : 'incorrect';
}

/** The ids of those options that have words for whoever chose them. */
export function wordsOf(options: readonly SelectableOption[]): readonly string[] {
  return options.filter(({ hasWords }) => hasWords).map(({ id }) => id);
}

/** The misconceptions of these options, each once. */
export function misconceptionsOf(options: readonly SelectableOption[]): readonly string[] {
  return [...new Set(options.flatMap(({ misconception }) => misconception ?? []))];
}

/** Right or wrong, for each of these options. */
export function marksOf(options: readonly SelectableOption[]): NonNullable<MarkedGrade['marks']> {
  return Object.fromEntries(options.map(({ id, correct }) => [id, correct ? 'right' : 'wrong']));
}

/** The mark beside an item: null if the grade says nothing about it, or there is none. */
export function markOf(grade: Grade | null, id: string): 'right' | 'wrong' | null {
  const marks = grade !== null && 'marks' in grade ? grade.marks : undefined;
  return marks !== undefined && Object.hasOwn(marks, id) ? (marks[id] ?? null) : null;
}
