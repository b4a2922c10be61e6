import { FormulaError, inField } from '../../../formula/error.ts';
import { evaluateTruth } from '../../../formula/evaluate.ts';
import type { Point } from '../../../formula/expression-input/value/evaluate-expression.ts';
import { oracleCalls } from '../../../formula/oracle-calls.ts';
import { parseFormula } from '../../../formula/parse.ts';
import { openStream } from '../../kernel/random.ts';
import type { RandomStream } from '../../kernel/random.ts';
import type { Scope } from '../../../formula/scope.ts';
import type { ExpressionSource, VariableSource } from './schema.ts';

/** At how many points formulas are compared, beside the author's and the corners of the domain. */
export const leastPoints = 24;

const mostDraws = 1500;
const mostCorners = 8;

/** A uniform share is drawn in so many steps. */
const shares = 2 ** 20;

/** What is wrong with points; each throws a QuestionError. */
export interface PointChecks {
  /** A point of the author is none of the domain, or the answer has no value there. */
  readonly given: (point: Point, index: number, isWanted: boolean, isUsable: boolean) => void;
  /** There are fewer than `leastPoints`. */
  readonly count: (found: number) => void;
}

/**
 * The points at which formulas are compared: the author's first, then the corners of the domain and points drawn
 * from a fixed stream, those with the fewest digits first. `where` holds at each, and `isUsable`.
 * @throws QuestionError what the checks throw
 * @throws FormulaError if `where` cannot be read or evaluated
 */
export function choosePoints(
  source: Pick<ExpressionSource, 'variables' | 'where' | 'points'>,
  scope: Scope,
  isUsable: (at: Point) => boolean,
  checks: PointChecks | null,
): readonly Point[] {
  const { variables, points: given } = source;
  const isWanted = holdsAt(source.where, scope);
  for (const [index, point] of given.entries()) checks?.given(point, index, isWanted(point), isUsable(point));
  const found = new Map(given.map((point) => [keyOf(point, variables), point]));
  const add = (point: Point) => {
    const key = keyOf(point, variables);
    if (!found.has(key) && isWanted(point) && isUsable(point)) found.set(key, point);
  };
  for (const corner of cornersOf(variables)) add(corner);
  const enough = found.size + leastPoints;
  const stream = openStream('points of an expression');
  for (let draw = 0; draw < mostDraws && found.size < enough; draw += 1) add(drawPoint(variables, stream));
  checks?.count(found.size);
  const others = [...found.values()].slice(given.length);
  return [...given, ...others.sort((a, b) => countDigits(a) - countDigits(b))];
}

/** Whether all comparisons hold at a point. One that has no value there does not. */
function holdsAt(comparisons: readonly string[], scope: Scope): (at: Point) => boolean {
  const parsed = comparisons.map((comparison, index) => {
    const field = `where[${index}]`;
    return { field, node: inField(field, () => parseFormula(comparison)) };
  });
  return (at) => {
    const names = new Map([...scope.values, ...Object.entries(at)]);
    return parsed.every(({ field, node }) => {
      const holds = () => evaluateTruth(node, { names, functions: oracleCalls });
      return valueOrNull(() => inField(field, holds)) === true;
    });
  };
}

/** The result of an author's formula; null where its values are outside a function's range. */
export function valueOrNull<Value>(evaluate: () => Value): Value | null {
  try {
    return evaluate();
  } catch (error) {
    const isOutside =
      error instanceof FormulaError && (error.code === 'not-finite' || error.code === 'out-of-range');
    if (isOutside) return null;
    throw error;
  }
}

function keyOf(point: Point, variables: readonly VariableSource[]): string {
  return variables.map(({ name }) => point[name]).join(' ');
}

/** The ends of the first variables' domains, each with each; the others go from end to end with the first. */
function cornersOf(variables: readonly VariableSource[]): readonly Point[] {
  const count = Math.min(2 ** variables.length, mostCorners);
  return Array.from({ length: count }, (_, corner) =>
    pointOf(variables, (variable, index) => endsOf(variable)[(corner >> (index % 3)) & 1] ?? 0),
  );
}

function endsOf(variable: VariableSource): readonly [number, number] {
  if ('set' in variable) return [Math.min(...variable.set), Math.max(...variable.set)];
  const { domain, step } = variable;
  if (step === 0) return [domain[0], domain[1]];
  return [step * Math.ceil(domain[0] / step), step * Math.floor(domain[1] / step)];
}

function drawPoint(variables: readonly VariableSource[], stream: RandomStream): Point {
  return pointOf(variables, (variable) => {
    if ('set' in variable) return variable.set[stream.integer(0, variable.set.length - 1)] ?? 0;
    return drawInside(variable, stream.integer(0, shares) / shares);
  });
}

type Interval = Extract<VariableSource, { domain: unknown }>;

/** The number at that share of the way through the domain, rounded to few digits. */
function drawInside(variable: Interval, share: number): number {
  const [low, high] = variable.domain;
  const value = variable.log ? low * (high / low) ** share : low + share * (high - low);
  const fine = variable.log ? Math.min(value, high - low) / 100 : (high - low) / 100;
  const grain = Math.max(10 ** Math.floor(Math.log10(fine)), variable.step);
  const rounded = Number((Math.round(value / grain) * grain).toPrecision(12));
  const [least, most] = endsOf(variable);
  return Math.min(Math.max(rounded, least), most);
}

function pointOf(
  variables: readonly VariableSource[],
  choose: (variable: VariableSource, index: number) => number,
): Point {
  return Object.fromEntries(
    variables.map((variable, index): [string, number] => [variable.name, choose(variable, index)]),
  );
}

/** How many digits a reader has to take in. */
function countDigits(point: Point): number {
  const digits = Object.values(point).map((value) => String(value).replace(/0+$/, '').length);
  return digits.reduce((sum, count) => sum + count, 0);
}
