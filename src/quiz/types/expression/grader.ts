import { displayName } from '../../../formula/expression-input/names.ts';
import type { ExpressionProblem } from '../../../formula/expression-input/problem.ts';
import { readExpression } from '../../../formula/expression-input/read-expression.ts';
import type { ExpressionInput } from '../../../formula/expression-input/read-expression.ts';
import { writeExpression } from '../../../formula/expression-input/write.ts';
import type { LabelRule } from '../../../formula/label.ts';
import { precisions } from '../../../formula/expression-input/value/comparison.ts';
import type { Likeness } from '../../../formula/expression-input/value/comparison.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import type { Evidence } from '../../kernel/evidence.ts';
import type { Grade, Parsed, Problem } from '../../kernel/grade.ts';
import { sendBack } from '../../kernel/grading.ts';
import { limits } from '../../kernel/limits.ts';
import { listNames } from '../../kernel/messages/message.ts';
import { describeCounterexample } from '../../kernel/messages/typed-expression.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { findFormFault } from './form.ts';
import { compareAtPoints, compareEverywhere, findPattern, looksAlike, summarise } from './likeness.ts';
import { regroupings } from './regroup.ts';
import { withConstants } from './rounded-constants.ts';
import { resolveExpression } from './resolve.ts';
import type { ExpressionChecks, ExpressionQuestion, Variable } from './resolve.ts';
import type { ExpressionSource } from './schema.ts';
import { expressionMessages } from './words.ts';

/** What the page may know before the answer is checked. */
export interface ExpressionPublic {
  readonly variables: readonly Variable[];
}

/** The grader of formulas, by its name. */
export type ExpressionType = ComputedQuestionType<
  ExpressionSource,
  ExpressionQuestion,
  ExpressionPublic,
  ExpressionInput
> & { readonly name: 'expression' };

/**
 * What grades questions whose answer is a formula.
 * @param checks - what an author is told of; null for questions that have passed
 */
export function createExpression(checks: ExpressionChecks | null): ExpressionType {
  return {
    name: 'expression',
    version: 3,
    words: {
      messages: expressionMessages,
      counterexample: describeCounterexample,
    },
    resolve: (source, scope) => resolveExpression(source, scope, checks),
    publicView: ({ variables }) => ({ variables }),
    parse: parseResponse,
    score: scoreExpression,
  };
}

function parseResponse(raw: unknown, { variables, labels }: ExpressionQuestion): Parsed<ExpressionInput> {
  const names = variables.map(({ name }) => name);
  const reading = readExpression(raw, { variables: names, maxLength: limits.expression, labels });
  return reading.ok
    ? { ok: true, response: reading }
    : { ok: false, problem: describeProblem(reading.problem, names, labels) };
}

function describeProblem(problem: ExpressionProblem, names: readonly string[], labels: LabelRule): Problem {
  switch (problem.code) {
    case 'invalid.empty':
    case 'invalid.not-text':
      return { ...problem, wanted: `a formula in ${listNames(names.map(displayName))}` };
    case 'invalid.label':
      return labels.isComplete ? { ...problem, names: labels.own.slice(0, 1).map(displayName) } : problem;
    default:
      return problem;
  }
}

/** The key first, then its form; then the mistakes in order, what is wrong in a general way, and plainly incorrect. */
function scoreExpression(response: ExpressionInput, question: ExpressionQuestion): Grade {
  const likenesses = compareAtPoints(response.expression, question.key, question);
  switch (summarise(likenesses)) {
    case 'same':
      return scoreRight(response, question);
    case 'unclear':
      return sendBack({ code: 'invalid.formula-uncertain', span: null }, response.understood);
    case 'different':
      return (
        askForValue(response, question) ??
        askWhichProduct(response, question) ??
        askForConstant(response, question) ??
        scoreWrong(response, question, likenesses)
      );
  }
}

/** A formula that has no value anywhere is a slip of the hand, asked back as a number without a value is. */
function askForValue({ expression: given, understood }: ExpressionInput, question: ExpressionQuestion) {
  const isNowhere = findHoles(given, question).length === question.points.length;
  return isNowhere ? sendBack({ code: 'invalid.formula-no-value', span: null }, understood) : null;
}

/** A formula that would be right if its hidden products were taken before dividing is asked back, not marked wrong. */
function askWhichProduct(
  { otherwise, understood }: ExpressionInput,
  question: ExpressionQuestion,
): Grade | null {
  if (otherwise === null || compareEverywhere(otherwise, question.key, question) !== 'same') return null;
  const wanted = writeExpression(otherwise);
  return sendBack({ code: 'invalid.formula-divided-product', span: null, wanted }, understood);
}

/** A formula that would be right with π where a rounded number is, is asked back as a number with too few figures is. */
function askForConstant({ expression: given, understood }: ExpressionInput, question: ExpressionQuestion) {
  const exact = withConstants(given);
  if (exact === null || compareEverywhere(exact.given, question.key, question) !== 'same') return null;
  const wanted = writeExpression(exact.exact);
  const names = [exact.plain];
  return sendBack({ code: 'invalid.formula-rounded', span: null, wanted, names }, understood);
}

function scoreRight({ expression: given, understood }: ExpressionInput, { form }: ExpressionQuestion): Grade {
  const fault = form === null ? null : findFormFault(given, form);
  if (form === null || fault === null) {
    return { verdict: 'correct', score: 1, feedback: ['correct'], misconceptions: [], understood };
  }
  return {
    verdict: form.score > 0 ? 'partial' : 'incorrect',
    score: form.score,
    feedback: [fault.code],
    misconceptions: [],
    understood,
    wanted: listNames(fault.elements),
  };
}

function scoreWrong(
  { expression: given, understood }: ExpressionInput,
  question: ExpressionQuestion,
  likenesses: readonly Likeness[],
): Grade {
  const holes = findHoles(given, question);
  const different = question.points.filter((_, index) => likenesses[index] === 'different');
  const isRightElsewhere = holes.length > 0 && different.every((at) => holes.includes(at));
  const evidence = findCounterexample(given, question, isRightElsewhere ? holes : different);
  const shared = { understood, ...(evidence !== null && { evidence }) };
  const mistake = question.mistakes.find(
    (each) => compareEverywhere(given, each.expression, question) === 'same',
  );
  if (mistake !== undefined) {
    const { id, score, misconceptions } = mistake;
    return { verdict: score > 0 ? 'partial' : 'incorrect', score, feedback: [id], misconceptions, ...shared };
  }
  const hole = isRightElsewhere ? 'generic.hole-alone' : holes.length > 0 ? 'generic.hole' : null;
  const pattern = isGroupedWrongly(given, question)
    ? 'generic.parentheses'
    : (hole ?? findPattern(given, question.key, question));
  const feedback = pattern === null ? ['incorrect'] : [pattern, 'incorrect'];
  return { verdict: 'incorrect', score: 0, feedback, misconceptions: [], ...shared };
}

/** The points at which a formula has no value, though the right one has. */
function findHoles(
  given: ExpressionInput['expression'],
  { points, comparison }: ExpressionQuestion,
): readonly Point[] {
  return points.filter((at) => comparison.measure(given, at, precisions.doubles).kind === 'none');
}

/** Whether a wrong formula would be right with other parentheses. */
function isGroupedWrongly(given: ExpressionInput['expression'], question: ExpressionQuestion): boolean {
  for (const other of regroupings(given)) {
    if (!looksAlike(other, question.key, question)) continue;
    if (compareEverywhere(other, question.key, question) === 'same') return true;
  }
  return false;
}

/** At so many points the finest precision, which takes its time, is used to find an example. */
const mostInFinest = 3;

/** Sizes that are easily compared at a glance, as powers of two. */
const handySize = { least: -20, most: 30 };

/** The first point at which the two differ in numbers that are easily compared; else the first at all. */
function findCounterexample(
  given: ExpressionInput['expression'],
  { key, comparison }: ExpressionQuestion,
  different: readonly Point[],
): Evidence | null {
  const measured = different.map((at, index) => ({
    at,
    own: comparison.measure(given, at, index < mostInFinest ? precisions.finest : precisions.fine),
    wanted: comparison.measure(key, at),
  }));
  const isHandy = (measure: (typeof measured)[number]['own']) =>
    measure.kind === 'value' && measure.size > handySize.least && measure.size < handySize.most;
  const example =
    measured.find(({ own, wanted }) => isHandy(own) && isHandy(wanted)) ??
    measured.find(({ own }) => own.kind !== 'unclear');
  if (example?.wanted.kind !== 'value') return null;
  const { at, own, wanted } = example;
  const yours = own.kind === 'value' ? shorten(own.value) : null;
  return { kind: 'counterexample', at, yours, wanted: shorten(wanted.value) };
}

/** What is beyond this, either way, is cut: it is too large to be written out. */
const largest = 1e300;

/** A value without the noise of its last digits. */
function shorten(value: number): number {
  return Math.min(Math.max(Number(value.toPrecision(12)), -largest), largest);
}
