import { FormulaError, inField } from '../../../formula/error.ts';
import { evaluateNumber } from '../../../formula/evaluate.ts';
import type { Expression } from '../../../formula/expression-input/expression.ts';
import { readExpression } from '../../../formula/expression-input/read-expression.ts';
import { openComparison, sameShare } from '../../../formula/expression-input/value/comparison.ts';
import type { Comparison } from '../../../formula/expression-input/value/comparison.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import { nameLabel } from '../../../formula/label.ts';
import type { LabelRule } from '../../../formula/label.ts';
import { oracleCalls } from '../../../formula/oracle-calls.ts';
import { parseFormula } from '../../../formula/parse.ts';
import type { Scope } from '../../../formula/scope.ts';
import { limits } from '../../kernel/limits.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { findFormFault } from './form.ts';
import { compareEverywhere } from './likeness.ts';
import { choosePoints, leastPoints, valueOrNull } from './points.ts';
import type { ExpressionSource, FormRule, MistakeSource } from './schema.ts';
import { expressionMessages } from './words.ts';

export interface Variable {
  readonly name: string;
  readonly label: string | null;
}

export interface Mistake {
  readonly id: string;
  readonly expression: Expression;
  readonly score: number;
  readonly misconceptions: readonly string[];
}

/** A question of a formula with its formulas read and the points of comparison chosen. */
export interface ExpressionQuestion {
  readonly variables: readonly Variable[];
  readonly labels: LabelRule;
  readonly key: Expression;
  readonly points: readonly Point[];
  /** The size of a typical value of the key, as a power of two. */
  readonly scale: number;
  readonly comparison: Comparison;
  readonly form: FormRule | null;
  /** In the order in which they are tried. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads the key and the recognised mistakes, and chooses the points at which formulas are compared.
 * @throws FormulaError if a formula cannot be read or evaluated, or a variable has the name of a parameter
 * @throws QuestionError E031 if the key is not of the wanted form or does not agree with its check; E032 if a
 * mistake has the key's values; E033 if one has an earlier one's; E035 if there are too few points
 */
export function resolveExpression(source: ExpressionSource, scope: Scope): ExpressionQuestion {
  const { answer, form } = source;
  for (const { name } of source.variables) requireOwnName(name, scope);
  const key = readFormula(answer.value, 'answer.value', source, scope);
  const comparison = openComparison();
  const points = choosePoints(source, scope, (at) => comparison.measure(key, at).kind === 'value');
  const question: ExpressionQuestion = {
    variables: source.variables.map(({ name, label }) => ({ name, label })),
    labels: labelRule(source),
    key,
    points,
    scale: scaleOf(key, points, comparison),
    comparison,
    form,
    mistakes: source.mistakes.map((mistake, index) => readMistake(mistake, index, source, scope)),
  };
  checkForm(question);
  if (answer.check !== null) checkKey(answer.check, question, scope);
  for (const index of question.mistakes.keys()) checkMistake(index, question);
  return question;
}

/** The variables are what the answer is written in, so none of them is what is asked. */
function labelRule({ answer: { symbol }, variables }: ExpressionSource): LabelRule {
  const own = (symbol ?? []).map(nameLabel);
  const others = variables.map(({ name }) => nameLabel(name)).filter((name) => !own.includes(name));
  return { own, others, isComplete: symbol !== undefined };
}

function requireOwnName(name: string, scope: Scope): void {
  if (!scope.values.has(name)) return;
  const message = `The name "${name}" is one of the question’s numbers already. Choose another for the variable.`;
  throw new FormulaError('name-taken', { from: 0, to: name.length }, message, `variables.${name}`);
}

function readFormula(
  formula: string,
  field: string,
  { variables }: ExpressionSource,
  scope: Scope,
): Expression {
  const names = variables.map(({ name }) => name);
  const options = { variables: names, numbers: scope.values, maxLength: limits.expression };
  const reading = readExpression(formula, options);
  if (reading.ok) return reading.expression;
  const { code, span } = reading.problem;
  const kind =
    code === 'invalid.unknown-variable'
      ? 'unknown-name'
      : code === 'invalid.unknown-function'
        ? 'unknown-function'
        : 'unexpected-token';
  const message = expressionMessages[code]({ ...reading.problem, raw: formula });
  return inField(field, () => {
    throw new FormulaError(kind, span ?? { from: 0, to: formula.length }, message);
  });
}

function readMistake(
  { id, value, score, misconception }: MistakeSource,
  index: number,
  source: ExpressionSource,
  scope: Scope,
): Mistake {
  const expression = readFormula(value, `mistakes[${index}].value`, source, scope);
  return { id, expression, score, misconceptions: misconception === null ? [] : [misconception] };
}

/** The smallest size of the key where it is not 0; 0 where it is 0 everywhere. */
function scaleOf(key: Expression, points: readonly Point[], comparison: Comparison): number {
  const sizes = points.flatMap((at) => {
    const measure = comparison.measure(key, at);
    return measure.kind === 'value' && measure.sign !== 0 ? [measure.size] : [];
  });
  return sizes.length === 0 ? 0 : Math.min(...sizes);
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
