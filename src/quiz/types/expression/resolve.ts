import { FormulaError, inField } from '../../../formula/error.ts';
import type { Expression } from '../../../formula/expression-input/expression.ts';
import { readExpression } from '../../../formula/expression-input/read-expression.ts';
import { openComparison } from '../../../formula/expression-input/value/comparison.ts';
import type { Comparison } from '../../../formula/expression-input/value/comparison.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import { nameLabel } from '../../../formula/label.ts';
import type { LabelRule } from '../../../formula/label.ts';
import type { Scope } from '../../../formula/scope.ts';
import { limits } from '../../kernel/limits.ts';
import { choosePoints } from './points.ts';
import type { PointChecks } from './points.ts';
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

/** What is wrong with a question although all of it can be read; each throws a QuestionError. */
export interface ExpressionChecks {
  readonly points: PointChecks;
  /** `second` computes the key in another way. */
  readonly question: (question: ExpressionQuestion, second: string | null, scope: Scope) => void;
}

/**
 * Reads the key and the recognised mistakes, and chooses the points at which formulas are compared.
 * @param checks - null where the question has passed them before, as all have that a page is given
 * @throws FormulaError if a formula cannot be read or evaluated, or a variable has the name of a parameter
 * @throws QuestionError what the checks throw
 */
export function resolveExpression(
  source: ExpressionSource,
  scope: Scope,
  checks: ExpressionChecks | null,
): ExpressionQuestion {
  const { answer, form } = source;
  for (const { name } of source.variables) requireOwnName(name, scope);
  const key = readFormula(answer.value, 'answer.value', source, scope);
  const comparison = openComparison();
  const points = choosePoints(
    source,
    scope,
    (at) => comparison.measure(key, at).kind === 'value',
    checks?.points ?? null,
  );
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
  checks?.question(question, answer.check, scope);
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
