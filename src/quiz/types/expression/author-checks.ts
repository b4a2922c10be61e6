import { inField } from '../../../formula/error.ts';
import { evaluateNumber } from '../../../formula/evaluate.ts';
import { sameShare } from '../../../formula/expression-input/value/comparison.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import { oracleCalls } from '../../../formula/oracle-calls.ts';
import { parseFormula } from '../../../formula/parse.ts';
import type { Scope } from '../../../formula/scope.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { findFormFault } from './form.ts';
import { compareEverywhere } from './likeness.ts';
import { leastPoints, valueOrNull } from './points.ts';
import type { ExpressionChecks, ExpressionQuestion } from './resolve.ts';

function checkGiven(point: Point, index: number, isWanted: boolean, isUsable: boolean): void {
  if (isWanted && isUsable) return;
  const reason = isWanted ? 'The answer has no value there' : '"where" does not hold there';
  throw new QuestionError('E035', `points[${index}]`, `${reason}: ${JSON.stringify(point)}. Choose another.`);
}

function checkCount(count: number): void {
  if (count >= leastPoints) return;
  throw new QuestionError(
    'E035',
    'variables',
    `Only ${count} points were found at which the answer has a value and "where" holds; ${leastPoints} are needed. ` +
      'Widen the domains, or loosen "where".',
  );
}

function checkForm({ key, form }: ExpressionQuestion): void {
  const fault = form === null ? null : findFormFault(key, form);
  if (fault === null) return;
  const elements = fault.elements.join(', ');
  throw new QuestionError(
    'E031',
    'form',
    `The question does not accept its own answer, which ${fault.code === 'form.missing' ? 'lacks' : 'holds'} ` +
      `${elements}. Write the answer in the wanted form.`,
  );
}

/** Compares the key with a formula over the functions of the course, wherever that has a value. */
function checkKey(check: string, { key, points, comparison }: ExpressionQuestion, scope: Scope): void {
  const field = 'answer.check';
  const node = inField(field, () => parseFormula(check));
  let compared = 0;
  for (const at of points) {
    const names = new Map([...scope.values, ...Object.entries(at)]);
    const environment = { names, functions: oracleCalls };
    const value = valueOrNull(() => inField(field, () => evaluateNumber(node, environment)));
    const measure = comparison.measure(key, at);
    if (value === null || measure.kind !== 'value') continue;
    compared += 1;
    if (Math.abs(value - measure.value) <= sameShare * Math.abs(value)) continue;
    throw new QuestionError(
      'E031',
      field,
      `The answer and its check do not agree: at ${JSON.stringify(at)} they are ${measure.value} and ${value}.`,
    );
  }
  if (compared >= leastPoints / 2) return;
  throw new QuestionError(
    'E035',
    field,
    `The check has a value at only ${compared} of ${points.length} points. Choose the variables’ domains so that ` +
      'its functions are defined: even: true, integer: true, or a set.',
  );
}

function checkMistake(index: number, question: ExpressionQuestion): void {
  const mistake = question.mistakes[index];
  if (mistake === undefined) return;
  const field = `mistakes[${index}]`;
  const { id, expression } = mistake;
  const { comparison, points, key } = question;
  if (points.every((at) => comparison.measure(expression, at).kind !== 'value')) {
    throw new QuestionError('E035', field, `The mistake "${id}" has no value at any point of the domain.`);
  }
  if (compareEverywhere(expression, key, question) === 'same') {
    throw new QuestionError(
      'E032',
      field,
      `The mistake "${id}" has the values of the right formula, so it would be marked correct. Change it, or take it out.`,
    );
  }
  const earlier = question.mistakes
    .slice(0, index)
    .find((other) => compareEverywhere(expression, other.expression, question) === 'same');
  if (earlier === undefined) return;
  throw new QuestionError(
    'E033',
    field,
    `The mistake "${id}" can never be reported, because "${earlier.id}" comes first and has the same values. ` +
      'Take one of the two out.',
  );
}

/**
 * What an author is told of; a page gets only questions that have passed. Throws E031 if the key is not of the wanted form or
 * does not agree with its check, E032 if a mistake has the key's values, E033 if one has an earlier one's, E035 if one has
 * no value, the check too few, or there are too few points.
 */
export const authorChecks: ExpressionChecks = {
  points: { given: checkGiven, count: checkCount },
  question: (question, second, scope) => {
    checkForm(question);
    if (second !== null) checkKey(second, question, scope);
    for (const index of question.mistakes.keys()) checkMistake(index, question);
  },
};
