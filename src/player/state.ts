/**
 * What a learner has done with one variant of a question, and what follows from it: what counts as an attempt, what a
 * hint costs, when no more answers are taken. Pure: the same events lead to the same state.
 */
import type { Answered, QuestionEvent } from '../progress/events.ts';
import type { Grade } from '../quiz/kernel/grade.ts';
import type { HintTerms } from '../quiz/kernel/shown-question.ts';
import { isSameResponse } from './same-response.ts';
import type { QuestionTerms, Terms } from './terms.ts';

/** A grade of a response that could be read. */
export type ReadGrade = Exclude<Grade, { verdict: 'invalid' }>;

/** A response that was checked, and what came of it. */
export interface Checked {
  readonly grade: Grade;
  readonly response: unknown;
  /** Counts the checks, so that one with the same words as before is heard too; 0 for one that is remembered. */
  readonly number: number;
}

/** What the learner has done with a variant of a question. */
export interface QuestionState {
  readonly seed: number;
  /** What the field holds; null until something was given. */
  readonly response: unknown;
  /** What was checked last, be it that it was sent back. */
  readonly checked: Checked | null;
  /** The last response that could be read, with its grade less the price of the hints. */
  readonly marked: { readonly response: unknown; readonly grade: ReadGrade } | null;
  /** How many responses were marked. One that awaits the learner's own comparison is none of them. */
  readonly attempts: number;
  readonly hintsOpened: number;
  readonly solutionShown: boolean;
  /** Whether the sitting in which it stands was handed in. */
  readonly isOver: boolean;
}

/** What can happen to a question at work. */
export type StateEvent =
  | { readonly kind: 'edited'; readonly response: unknown }
  /** A response was graded; `grade` is the grader's, the price of hints not taken off. */
  | { readonly kind: 'graded'; readonly response: unknown; readonly grade: Grade }
  | { readonly kind: 'hint-opened' }
  | { readonly kind: 'solution-shown' }
  | { readonly kind: 'variant-drawn'; readonly seed: number }
  /** The sitting was handed in. */
  | { readonly kind: 'ended' }
  /** An event of this variant that is on record. */
  | { readonly kind: 'remembered'; readonly event: QuestionEvent }
  /** The last response on record was graded again, for its reasons. */
  | { readonly kind: 'regraded'; readonly grade: Grade };

/** A variant that nobody has touched. */
export function untouched(seed: number): QuestionState {
  return {
    seed,
    response: null,
    checked: null,
    marked: null,
    attempts: 0,
    hintsOpened: 0,
    solutionShown: false,
    isOver: false,
  };
}

/** What a learner can do with a question in that state. */
export interface Openness {
  /** Whether no more answers are taken. */
  readonly isClosed: boolean;
  /** Whether what came of an answer may be said. */
  readonly isTold: boolean;
  /** Whether the learner can have an answer checked. */
  readonly canCheck: boolean;
  /** Whether the next hint, if there is one, may be offered; it may still wait for attempts. */
  readonly canHint: boolean;
  readonly canSolve: boolean;
  /** Whether another variant may be drawn, where there are any. */
  readonly canVary: boolean;
}

/** What the learner can do now. */
export function openness(state: QuestionState, { tries, feedback, help, mayVary }: Terms): Openness {
  const { attempts, marked, isOver } = state;
  const isTold = feedback === 'each' || isOver;
  // What the learner is to compare with a model answer stays open for it.
  const isUngraded = marked?.grade.verdict === 'ungraded';
  const isUsedUp = tries !== null && attempts >= tries;
  const isClosed = isUsedUp || (feedback === 'end' && isOver && !isUngraded);
  const isDealtWith = isTold && (marked !== null || isClosed);
  return {
    isClosed,
    isTold,
    canCheck: isTold && !isClosed,
    canHint: help && isTold && !isClosed && marked?.grade.verdict !== 'correct',
    canSolve: help && isDealtWith,
    canVary: mayVary && isDealtWith,
  };
}

/** The share of the score that the open hints cost together, at most 1. */
export function priceOf(hints: readonly HintTerms[], opened: number): number {
  return Math.min(
    1,
    hints.slice(0, opened).reduce((sum, { cost }) => sum + cost, 0),
  );
}

/** A grade less the price of the open hints. The verdict stays. */
export function withPrice(grade: Grade, { hintsOpened }: QuestionState, { hints }: QuestionTerms): Grade {
  if (grade.verdict !== 'correct' && grade.verdict !== 'partial') return grade;
  return { ...grade, score: Math.max(0, grade.score - priceOf(hints, hintsOpened)) };
}

/** Whether a response was marked just before, and in the same way: to check it again is no further attempt. */
function isRepeat({ marked }: QuestionState, response: unknown, verdict: Grade['verdict']): boolean {
  return marked?.grade.verdict === verdict && isSameResponse(marked.response, response);
}

/**
 * What a grade would become part of the record as: less the price of the hints. Null if it is nothing to keep, because
 * the response was sent back, was marked just before, or is no longer taken.
 */
export function toKeep(
  state: QuestionState,
  response: unknown,
  grade: Grade,
  terms: QuestionTerms,
): ReadGrade | null {
  if (openness(state, terms).isClosed || isRepeat(state, response, grade.verdict)) return null;
  const priced = withPrice(grade, state, terms);
  return priced.verdict === 'invalid' ? null : priced;
}

/** The state after an event. What the terms do not allow changes nothing. */
export function reduce(state: QuestionState, event: StateEvent, terms: QuestionTerms): QuestionState {
  const can = openness(state, terms);
  switch (event.kind) {
    case 'edited':
      return can.isClosed ? state : { ...state, response: event.response };
    case 'graded':
      return can.isClosed ? state : takeGrade(state, event.response, event.grade, terms);
    case 'hint-opened':
      return can.canHint && hasNextHint(state, terms)
        ? { ...state, hintsOpened: state.hintsOpened + 1 }
        : state;
    case 'solution-shown':
      return can.canSolve ? { ...state, solutionShown: true } : state;
    case 'variant-drawn':
      return can.canVary && event.seed !== state.seed
        ? { ...untouched(event.seed), isOver: state.isOver }
        : state;
    case 'ended':
      return { ...state, isOver: true };
    case 'remembered':
      return remember(state, event.event, terms);
    case 'regraded':
      return regrade(state, event.grade, terms);
  }
}

/** Whether the next hint is there, and waits for no more attempts. */
export function hasNextHint({ hintsOpened, attempts }: QuestionState, { hints }: QuestionTerms): boolean {
  const next = hints[hintsOpened];
  return next !== undefined && next.afterAttempts <= attempts;
}

function takeGrade(
  state: QuestionState,
  response: unknown,
  grade: Grade,
  terms: QuestionTerms,
): QuestionState {
  const number = (state.checked?.number ?? 0) + 1;
  const kept = toKeep(state, response, grade, terms);
  if (kept === null) return { ...state, checked: { grade: asMarked(state, grade, terms), response, number } };
  return {
    ...state,
    checked: { grade: kept, response, number },
    marked: { response, grade: kept },
    attempts: state.attempts + costOf(kept),
  };
}

/** How many attempts a marked response uses. */
function costOf({ verdict }: { readonly verdict: ReadGrade['verdict'] }): 0 | 1 {
  return verdict === 'ungraded' ? 0 : 1;
}

/** A grade of the response that was marked last, with the score that it got then; any other, less the hints' price. */
function asMarked(state: QuestionState, grade: Grade, terms: QuestionTerms): Grade {
  const score = state.marked?.grade.score ?? null;
  const isSame = state.marked?.grade.verdict === grade.verdict;
  if (!isSame || score === null || grade.score === null) return withPrice(grade, state, terms);
  return { ...grade, score };
}

function regrade(state: QuestionState, grade: Grade, terms: QuestionTerms): QuestionState {
  if (state.marked === null) return state;
  const { response } = state.marked;
  return { ...state, checked: { grade: asMarked(state, grade, terms), response, number: 0 } };
}

/** Takes in what is on record. Answers beyond the tries, under other terms, do not count beyond them. */
function remember(state: QuestionState, event: QuestionEvent, terms: QuestionTerms): QuestionState {
  if (event.seed !== state.seed) return state;
  switch (event.kind) {
    case 'answered':
      return rememberAnswer(state, event, terms);
    case 'hint-opened':
      return { ...state, hintsOpened: Math.max(state.hintsOpened, event.number) };
    case 'solution-shown':
      return { ...state, solutionShown: true };
    case 'variant-drawn':
      return state;
  }
}

function rememberAnswer(state: QuestionState, event: Answered, terms: QuestionTerms): QuestionState {
  if (terms.feedback === 'end' && state.isOver) return state;
  const { response } = event;
  const wasRepeated = isRepeat(state, response, event.verdict);
  const attempts = state.attempts + (wasRepeated ? 0 : costOf(event));
  // What the field holds beside the last answer is a draft, and stays.
  const isDraft = state.response !== null && !isSameResponse(state.response, state.marked?.response ?? null);
  return {
    ...state,
    response: isDraft ? state.response : response,
    marked: { response, grade: wasRepeated && state.marked !== null ? state.marked.grade : gradeOf(event) },
    attempts: Math.min(attempts, Math.max(terms.tries ?? Infinity, state.attempts)),
    hintsOpened: Math.max(state.hintsOpened, event.hintsOpened),
    solutionShown: state.solutionShown || event.solutionShown,
  };
}

/** What came of an answer, as far as it is on record. */
export function gradeOf({ verdict, score, feedback, misconceptions }: Answered): ReadGrade {
  const reasons = { feedback, misconceptions, understood: '' };
  return verdict === 'ungraded' || score === null
    ? { verdict: 'ungraded', score: null, ...reasons }
    : { verdict, score, ...reasons };
}
