/** Grades answers on record again, to find those whose score would be another one today. */
import type { Answered } from '../progress/events.ts';
import { canonicalJson } from '../quiz/kernel/canonical-json.ts';
import type { Grade } from '../quiz/kernel/grade.ts';
import type { HintTerms } from '../quiz/kernel/shown-question.ts';
import { priceOf } from './state.ts';

/** A question as it is today, as far as a replay needs it. */
export interface ReplayQuestion {
  readonly version: number;
  /** Of its content; see `GradingRecord`. */
  readonly hash: string;
  readonly graderVersion: number;
  readonly hints: readonly HintTerms[];
  /** Grades a raw response to a variant, the price of hints not counted. Rejects if the variant cannot be computed. */
  readonly grade: (seed: number, response: unknown) => Promise<Grade>;
}

/** What has changed since an answer was graded. */
export type ReplayCause = 'question' | 'grader' | 'neither';

/** An answer that would be marked otherwise today. */
export interface ReplayDifference {
  readonly answer: Answered;
  readonly verdict: Grade['verdict'];
  /** In [0, 1], less the price of the hints; null while ungraded, and where the answer would be sent back. */
  readonly score: number | null;
  readonly cause: ReplayCause;
}

/** What came of a replay. */
export interface ReplayReport {
  /** Oldest first. */
  readonly differences: readonly ReplayDifference[];
  /** How many answers were graded again and come to the same. */
  readonly same: number;
  /** How many were not graded again, because neither the question nor its grader has changed. */
  readonly unchanged: number;
  /** Answers to questions that are no longer there, or to another version of them, whose numbers nobody knows any more. */
  readonly gone: readonly Answered[];
  readonly otherVersion: readonly Answered[];
  /** Answers that could not be graded again, because the question or its grader failed. */
  readonly failed: readonly Answered[];
}

export interface ReplayPlan {
  /** Opens a question; null where there is none of that id. Called once for each. */
  readonly open: (question: string) => Promise<ReplayQuestion | null>;
  /** Whether answers are graded again whose question and grader are what they were. */
  readonly isWhole: boolean;
  /** Told how many answers are dealt with, now and then; the replay waits for what it returns, and ends where that is false. */
  readonly onProgress?: (done: number) => Promise<boolean>;
}

/** After how many answers a replay tells how far it is. */
const EVERY = 50;
/** Two scores are the same up to the rounding of their sums. */
const SCORE_ROUNDING = 1e-9;

function causeOf({ hash, grader }: Answered, question: ReplayQuestion): ReplayCause {
  if (hash !== question.hash) return 'question';
  return grader === question.graderVersion ? 'neither' : 'grader';
}

/** The score that goes on record for a grade, as `player/state.ts` has it. */
function scoreOf({ score }: Grade, { hintsOpened }: Answered, { hints }: ReplayQuestion): number | null {
  return score === null ? null : Math.max(0, score - priceOf(hints, hintsOpened));
}

function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < SCORE_ROUNDING;
}

type Outcome = ReplayDifference | 'same' | 'unchanged' | 'gone' | 'otherVersion' | 'failed';

/** Grades one answer again, if need be. `grades` remembers what was graded. */
async function replayOne(
  answer: Answered,
  question: ReplayQuestion | null,
  isWhole: boolean,
  grades: Map<string, Promise<Grade>>,
): Promise<Outcome> {
  if (question === null) return 'gone';
  if (question.version !== answer.version) return 'otherVersion';
  const cause = causeOf(answer, question);
  if (cause === 'neither' && !isWhole) return 'unchanged';
  const key = canonicalJson([answer.question, answer.seed, answer.response]);
  const grading = grades.get(key) ?? question.grade(answer.seed, answer.response);
  grades.set(key, grading);
  try {
    const grade = await grading;
    if (grade.verdict === 'invalid' && grade.problem.code === 'invalid.internal') return 'failed';
    const score = scoreOf(grade, answer, question);
    if (grade.verdict === answer.verdict && isSame(score, answer.score)) return 'same';
    return { answer, verdict: grade.verdict, score, cause };
  } catch {
    return 'failed';
  }
}

/** Grades answers again, in their order. Answers null where it was ended before its end. */
export async function replayAnswers(
  answers: readonly Answered[],
  { open, isWhole, onProgress }: ReplayPlan,
): Promise<ReplayReport | null> {
  const questions = new Map<string, Promise<ReplayQuestion | null>>();
  const grades = new Map<string, Promise<Grade>>();
  const outcomes: Outcome[] = [];
  for (const [at, answer] of answers.entries()) {
    const opening = questions.get(answer.question) ?? open(answer.question);
    questions.set(answer.question, opening);
    outcomes.push(await replayOne(answer, await opening, isWhole, grades));
    if (at % EVERY === 0 && (await onProgress?.(at)) === false) return null;
  }
  const of = (kind: Outcome) => answers.filter((_, at) => outcomes[at] === kind);
  return {
    differences: outcomes.filter((outcome) => typeof outcome === 'object'),
    same: of('same').length,
    unchanged: of('unchanged').length,
    gone: of('gone'),
    otherVersion: of('otherVersion'),
    failed: of('failed'),
  };
}
