/** What the types of questions with parts have in common: each part is a question of a type of its own. */
import { FormulaError, inField } from '../../formula/error.ts';
import type { Scope } from '../../formula/scope.ts';
import type { Grade, MarkedGrade, Parsed } from './grade.ts';
import { readAndScore } from './grading.ts';
import type { TypeWords } from './messages/message.ts';
import { partsMessages } from './messages/parts.ts';
import { QuestionError } from './question-error.ts';
import { keyOfPart } from './question-text.ts';
import { resolveQuestion } from './question-type.ts';
import type { AnyQuestionType, Arrange, Sandbox } from './question-type.ts';

/** The question types that a part can have, by name. */
export type PartTypes = Readonly<Record<string, AnyQuestionType>>;

/**
 * The version of a grader of several parts: its own, and what the graders of its parts have grown by since their first.
 * So it changes when one of them does.
 */
export function versionWithParts(own: number, types: PartTypes): number {
  return sum([own, ...Object.values(types).map(({ version }) => version - 1)]);
}

/** What a type of several parts says: its own words and those of its parts' types. */
export function wordsWithParts(types: PartTypes): TypeWords {
  const all = Object.values(types).map(({ words }) => words);
  const counterexample = all.find((words) => words.counterexample !== undefined)?.counterexample;
  return {
    messages: Object.assign(
      { ...partsMessages },
      ...all.map(({ messages }) => messages),
    ) as TypeWords['messages'],
    ...(counterexample !== undefined && { counterexample }),
  };
}

/** What grading needs of a part, as its author wrote it. */
export interface PartSource {
  /** Unique in the question. */
  readonly id: string;
  /** The name of its question type. */
  readonly type: string;
  /** Its share in the score, against the other parts'; above 0. */
  readonly weight: number;
  /** What its type's `resolve` takes. */
  readonly source: unknown;
}

/** A part of one variant of a question. */
export interface QuestionPart {
  readonly id: string;
  /** How a learner is told which part is meant: "Part 2". */
  readonly label: string;
  readonly weight: number;
  readonly type: AnyQuestionType;
  /** What its type's `resolve` made of it. */
  readonly question: unknown;
}

/** What a page may know of a part before it is graded. */
export interface PublicPart {
  readonly id: string;
  /** How a learner is told which part is meant: "Part 2". */
  readonly label: string;
  readonly type: string;
  /** The public part by its own type. */
  readonly question: unknown;
}

/** A part with what a learner answered, and what came of it. */
export interface AnsweredPart<Part extends QuestionPart = QuestionPart> {
  readonly part: Part;
  readonly raw: unknown;
  /** As the part's type read it; undefined where the grade is `invalid`. */
  readonly response: unknown;
  readonly grade: Grade;
}

/** Where a part stands, for its author (`parts[1]`) and for the learner ("Part 2"). */
interface PartPlace {
  readonly field: string;
  readonly label: string;
}

/**
 * Evaluates a part's formulas in the scope of the whole question.
 * @throws FormulaError, QuestionError as the part's type, the field led by the part's; QuestionError E049 if
 * there is no such type
 */
export function resolvePart(
  { id, type: name, weight, source }: PartSource,
  { field, label }: PartPlace,
  types: PartTypes,
  scope: Scope,
): QuestionPart {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) {
    const known = Object.keys(types).join(', ');
    throw new QuestionError('E049', `${field}.type`, `"${name}" cannot stand here. Choose one of: ${known}.`);
  }
  return {
    id,
    label,
    weight,
    type,
    question: insideField(field, () => resolveQuestion(type, source, scope)),
  };
}

/** The public parts. Each arranges its options under its own name. */
export function viewParts(parts: readonly QuestionPart[], arrange: Arrange): readonly PublicPart[] {
  return parts.map(({ id, label, type, question }) => ({
    id,
    label,
    type: type.name,
    question: type.publicView(question, (name, items) => arrange(keyOfPart(id, name), items)),
  }));
}

/** Loads what grading these responses takes; see `QuestionType`. */
export async function equipParts(raw: unknown, parts: readonly QuestionPart[]): Promise<void> {
  await Promise.all(parts.map(async ({ id, type, question }) => type.equip?.(entryOf(raw, id), question)));
}

/** A raw response in which those parts are carried out that have to be before they can be judged, one by one. */
export async function prepareParts(
  raw: unknown,
  parts: readonly QuestionPart[],
  sandbox: Sandbox,
): Promise<unknown> {
  const prepared: [string, unknown][] = [];
  for (const { id, type, question } of parts) {
    const entry = entryOf(raw, id);
    prepared.push([id, type.prepare === undefined ? entry : await type.prepare(entry, question, sandbox)]);
  }
  return Object.fromEntries(prepared);
}

/** Reads and scores the response to one part. */
export function answerPart<Part extends QuestionPart>(part: Part, raw: unknown): AnsweredPart<Part> {
  return { part, raw, ...readAndScore(part.type, raw, part.question) };
}

/**
 * Reads a map of responses, part id → response; a part that is not in it has an empty text for a response. A part is sent
 * back too for what only its scoring finds, such as too few digits.
 */
export function readParts<Part extends QuestionPart>(
  raw: unknown,
  parts: readonly Part[],
): readonly AnsweredPart<Part>[] {
  return parts.map((part) => answerPart(part, entryOf(raw, part.id)));
}

/** As `readParts`, if none of them is sent back. */
export function answerParts<Part extends QuestionPart>(
  raw: unknown,
  parts: readonly Part[],
): Parsed<readonly AnsweredPart<Part>[]> {
  return requireRead(readParts(raw, parts));
}

/**
 * The answers, if none of them is sent back. Otherwise the whole is, with the grades of those parts alone: the
 * others' would tell what is right without an attempt.
 */
export function requireRead<Part extends QuestionPart>(
  answers: readonly AnsweredPart<Part>[],
): Parsed<readonly AnsweredPart<Part>[]> {
  const unread = answers.filter(({ grade }) => grade.verdict === 'invalid');
  if (unread.length === 0) return { ok: true, response: answers };
  const names = unread.map(({ part }) => part.label);
  return { ok: false, problem: { code: 'invalid.parts', span: null, names }, parts: gradesOf(unread) };
}

/** A question's grade from the grades of its parts. One that is `invalid`, being blank, earns nothing. */
export function combineGrades(answers: readonly AnsweredPart[], understood: string): Grade {
  const reasons = {
    misconceptions: [...new Set(answers.flatMap(({ grade }) => grade.misconceptions))],
    understood,
    parts: gradesOf(answers),
  };
  const feedback = answers.flatMap(({ part, grade }) =>
    grade.feedback.map((code) => keyOfPart(part.id, code)),
  );
  if (answers.some(({ grade }) => grade.verdict === 'ungraded')) {
    return { verdict: 'ungraded', score: null, feedback, ...reasons };
  }
  const marks = markTogether(answers);
  return { ...marks, feedback: [...feedback, marks.verdict], ...reasons };
}

function gradesOf(answers: readonly AnsweredPart[]): Readonly<Record<string, Grade>> {
  return Object.fromEntries(answers.map(({ part, grade }) => [part.id, grade]));
}

/** The weighted mean. No rounding makes it 0 where a part is right, or 1 where one is not. */
function markTogether(answers: readonly AnsweredPart[]): Pick<MarkedGrade, 'verdict' | 'score'> {
  if (answers.every(({ grade }) => grade.verdict === 'correct')) return { verdict: 'correct', score: 1 };
  if (answers.every(({ grade }) => (grade.score ?? 0) === 0)) return { verdict: 'incorrect', score: 0 };
  const heaviest = Math.max(...answers.map(({ part }) => part.weight));
  const shares = answers.map(({ part }) => part.weight / heaviest);
  const earned = answers.map(({ grade }, index) => (shares[index] ?? 0) * (grade.score ?? 0));
  const mean = sum(earned) / sum(shares);
  return { verdict: 'partial', score: Math.min(Math.max(mean, Number.MIN_VALUE), 1 - Number.EPSILON) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The response to a part: an empty text where there is none, as for a whole question without a response. */
function entryOf(raw: unknown, id: string): unknown {
  const isMap = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  // Nothing is taken from a prototype.
  return isMap && Object.hasOwn(raw, id) ? ((raw as Readonly<Record<string, unknown>>)[id] ?? '') : '';
}

/** Whether nothing was given, in any of the forms in which a response is raw; lists and maps of nothing count. */
export function isBlank(raw: unknown, levels = 4): boolean {
  if (typeof raw === 'object' && raw !== null) {
    // What lies deeper is no response of any type.
    return levels > 0 && Object.values(raw).every((entry) => isBlank(entry, levels - 1));
  }
  return raw === '' || raw === null || raw === undefined;
}

/** Runs `work`; an error about the question that leaves it names its field inside `field`. */
function insideField<Result>(field: string, work: () => Result): Result {
  return inField(field, () => {
    try {
      return work();
    } catch (error) {
      if (error instanceof QuestionError) {
        const message = error.message.slice(`${error.code} ${error.field}: `.length);
        throw new QuestionError(error.code, `${field}.${error.field}`, message);
      }
      if (error instanceof FormulaError && error.field !== null) {
        throw new FormulaError(
          error.code,
          error.span,
          `${field}.${error.message}`,
          `${field}.${error.field}`,
        );
      }
      throw error;
    }
  });
}
