import type { Grade, Parsed } from '../../kernel/grade.ts';
import {
  answerPart,
  combineGrades,
  equipParts,
  isBlank,
  prepareParts,
  readParts,
  requireRead,
  versionWithParts,
  viewParts,
  wordsWithParts,
} from '../../kernel/parts.ts';
import type { AnsweredPart, PartTypes, PublicPart } from '../../kernel/parts.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { resolveCase } from './resolve.ts';
import type { CasePart, CaseQuestion } from './resolve.ts';
import type { CaseSource } from './schema.ts';

/** What the page may know of a case before the answers are checked. */
export interface CasePublic {
  /** In the order in which they stand. */
  readonly parts: readonly PublicCasePart[];
}

export interface PublicCasePart extends PublicPart {
  /** Whether the part's view draws its prompt, with fields inside. */
  readonly drawsPrompt: boolean;
}

type CaseAnswer = AnsweredPart<CasePart>;
type CaseType = ComputedQuestionType<CaseSource, CaseQuestion, CasePublic, readonly CaseAnswer[]>;

/**
 * Questions of several parts, each of one of `types`. `drawingPrompts` names those types whose view draws the
 * prompt itself.
 */
export function createCase(
  types: PartTypes,
  drawingPrompts: readonly string[],
): CaseType & { readonly name: 'case' } {
  return {
    name: 'case',
    version: versionWithParts(2, types),
    words: wordsWithParts(types),
    resolve: (source, scope) => resolveCase(source, types, scope),
    publicView: ({ parts }, arrange) => ({
      parts: viewParts(parts, arrange).map((part) => ({
        ...part,
        drawsPrompt: drawingPrompts.includes(part.type),
      })),
    }),
    equip: (raw, { parts }) => equipParts(raw, parts),
    prepare: (raw, { parts }, sandbox) => prepareParts(raw, parts, sandbox),
    parse: parseCase,
    score: (answers) => combineGrades(answers, `${answers.length} parts`),
  };
}

/**
 * The answers by the true key, and those that go on from a wrong number by that number. Parts that are still blank wait,
 * and earn nothing so far, as long as there is one that is not; what is given and cannot be read is sent back.
 */
function parseCase(raw: unknown, { parts }: CaseQuestion): Parsed<readonly CaseAnswer[]> {
  const read = readParts(raw, parts);
  const answers = read.map((answer) => carryForward(answer, read));
  const unread = answers.filter(({ grade }) => grade.verdict === 'invalid');
  const isBegun = unread.length < answers.length && unread.every(({ raw: given }) => isBlank(given));
  return isBegun ? { ok: true, response: answers } : requireRead(answers);
}

/**
 * A part that is not right by the true key, judged once more with the learner's own earlier numbers. That counts where it
 * earns more, or where nothing but its precision is wanting: then it is sent back, as by the true key.
 */
function carryForward(answer: CaseAnswer, answers: readonly CaseAnswer[]): CaseAnswer {
  const { part, raw, grade } = answer;
  if (grade.verdict === 'correct') return answer;
  const values = part.carries.flatMap(({ name, from }) => {
    const number = numberOfWrong(answers.find((earlier) => earlier.part.id === from));
    return number === null ? [] : [[name, number] as const];
  });
  if (values.length === 0) return answer;
  const carrying = part.carrying(Object.fromEntries(values));
  if (carrying === null) return answer;
  const { response, grade: again } = answerPart(carrying, raw);
  if (isImprecise(again)) return { ...answer, response: undefined, grade: again };
  if ((again.score ?? 0) <= (grade.score ?? 0)) return answer;
  const code = again.verdict === 'correct' ? 'carried-forward' : 'carried-partly';
  // The author's words for a right answer speak of the true values.
  const words = again.feedback.filter((each) => each !== 'correct');
  return { ...answer, response, grade: { ...again, feedback: [code, ...words] } };
}

/** Whether a response is sent back for its precision alone; of a text with blanks, those blanks that are sent back. */
function isImprecise(grade: Grade): boolean {
  if (grade.verdict !== 'invalid') return false;
  const parts = Object.values(grade.parts ?? {});
  return parts.length === 0 ? grade.problem.code === 'invalid.precision' : parts.every(isImprecise);
}

/** The number that a learner answered, where it was not right by the true key. */
function numberOfWrong(answer: CaseAnswer | undefined): number | null {
  if (answer === undefined || ['correct', 'invalid'].includes(answer.grade.verdict)) return null;
  const number = answer.part.type.toNumber?.(answer.response) ?? Number.NaN;
  return Number.isFinite(number) ? number : null;
}
