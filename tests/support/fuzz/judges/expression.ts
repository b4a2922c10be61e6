import type { BigNumber, MathNode } from 'mathjs';
import type { Scope } from '../../../../src/formula/scope.ts';
import type { ExpressionItem } from '../../../../src/quiz/types/expression/schema.ts';
import { openDice } from '../dice.ts';
import type { Dice } from '../dice.ts';
import { readFormula } from './formula-text.ts';
import { nameInFront } from './number-text.ts';
import { isAsked } from './numeric.ts';
import { big } from './math.ts';
import { scored, sentBack } from './opinion.ts';
import type { Judge, Judgement } from './opinion.ts';

type Point = Readonly<Record<string, number>>;

/** A formula's values by the number of the point. */
type Values = (at: number) => Value;

/** `none` where a formula has no real value; null where the judge cannot tell whether it has a finite one. */
type Value = BigNumber | 'none' | null;

const wantedPoints = 8;
const mostDraws = 2000;
/** Values whose shares of the larger differ by less are those of one formula, … */
const equalShare = '1e-40';
/** … and by more, those of two. Between, the judge has no opinion. */
const differentShare = 1e-6;

/** Values in 64 digits at points of its own: equal at all of them, or clearly different at one. */
export function judgeExpression(item: ExpressionItem, scope: Scope): Judge {
  const variables = Object.keys(item.variables);
  const points = pointsOf(item, scope);
  const valuesOf = (node: MathNode): Values =>
    lazily(points.length, (index) => valueAt(node, points[index] ?? {}, scope));
  const ofAuthor = (formula: string | number) => valuesOf(authorsFormula(formula, variables, scope));
  const key = ofAuthor(item.answer.value);
  const mistakes = item.mistakes.map(({ value, score = 0 }) => ({ values: ofAuthor(value), score }));
  const likeness = (first: Values, second: Values) => compare(first, second, points.length);
  return {
    judge: (raw): Judgement => {
      const reading = readFormula(raw, variables);
      const name = nameInFront(raw);
      if (reading === null) return null;
      const isVariable = variables.includes(name) && ![item.answer.symbol].flat().includes(name);
      if (isVariable) return sentBack;
      if (!isAsked(name, item.answer.symbol, scope)) return null;
      if (reading.kind === 'sent-back') return sentBack;
      const own = valuesOf(reading.node);
      // Whether it has a value nowhere, and is sent back, shows only at the engine's own points. A number divided by what
      // is divided by 0 is 0 in this arithmetic, and has no value in the engine's.
      const isNowhere = points.every((_, at) => {
        const value = own(at);
        return value === null || value === 'none' || value.isZero();
      });
      const isKey = isNowhere ? null : likeness(own, key);
      // The form of a right formula is another question.
      if (isKey === null || (isKey && item.form !== undefined)) return null;
      if (isKey) return scored(1);
      const scores = possibleScores(
        mistakes.map(({ values, score }) => ({ isMade: likeness(own, values), score })),
      );
      return scores.size === 1 ? scored(Math.max(...scores)) : null;
    },
  };
}

/** The scores of a wrong formula: that of the first mistake made, and of those before that may have been made. */
function possibleScores(
  mistakes: readonly { readonly isMade: boolean | null; readonly score: number }[],
): ReadonlySet<number> {
  const made = mistakes.findIndex(({ isMade }) => isMade === true);
  const candidates = mistakes
    .slice(0, made === -1 ? undefined : made + 1)
    .filter(({ isMade }) => isMade !== false);
  return new Set([...candidates.map(({ score }) => score), ...(made === -1 ? [0] : [])]);
}

function authorsFormula(formula: string | number, variables: readonly string[], scope: Scope): MathNode {
  const names = [...variables, ...scope.values.keys()];
  const reading = readFormula(String(formula), names);
  if (reading?.kind === 'formula') return reading.node;
  throw new RangeError(`The judge cannot read the author’s formula ${formula}.`);
}

/** Each value is computed when it is first asked for. */
function lazily(count: number, compute: (index: number) => Value): Values {
  const known = new Map<number, Value>();
  return (index) => {
    if (index >= count) return null;
    const value = known.has(index) ? (known.get(index) ?? null) : compute(index);
    known.set(index, value);
    return value;
  };
}

function valueAt(node: MathNode, point: Point, scope: Scope): Value {
  const names = Object.entries({ ...Object.fromEntries(scope.values), ...point });
  const values = new Map<string, unknown>(names.map(([name, value]) => [name, big.bignumber(String(value))]));
  try {
    const value: unknown = node.compile().evaluate(values);
    if (big.isComplex(value)) return 'none';
    return big.isBigNumber(value) && value.isFinite() ? value : null;
  } catch {
    return null;
  }
}

/** Whether two formulas are the same; null where neither is certain. */
function compare(first: Values, second: Values, count: number): boolean | null {
  let isCertain = true;
  for (let index = 0; index < count; index += 1) {
    const [one, other] = [first(index), second(index)];
    if (one === null || other === null || (one === 'none' && other === 'none')) {
      isCertain = false;
      continue;
    }
    if (one === 'none' || other === 'none') return false;
    const larger = one.abs().gt(other.abs()) ? one.abs() : other.abs();
    const distance = one.minus(other).abs();
    if (distance.gt(larger.times(differentShare))) return false;
    if (distance.gt(larger.times(equalShare))) isCertain = false;
  }
  return isCertain ? true : null;
}

/** The author's points, and some of the judge's own, at which `where` holds and the key has a value. */
function pointsOf({ variables, where, points, answer }: ExpressionItem, scope: Scope): readonly Point[] {
  const dice = openDice('points of the judge');
  const key = authorsFormula(answer.value, Object.keys(variables), scope);
  const found = [...points];
  for (let draw = 0; draw < mostDraws && found.length < points.length + wantedPoints; draw += 1) {
    const point = Object.fromEntries(
      Object.entries(variables).map(([name, rule]) => [name, numberOf(rule, dice)]),
    );
    const inside = scope.replacing(point);
    if (where.every((comparison) => inside.holds(comparison)) && isNumber(valueAt(key, point, scope)))
      found.push(point);
  }
  return found;
}

function isNumber(value: Value): boolean {
  return value !== null && value !== 'none';
}

function numberOf(rule: ExpressionItem['variables'][string], dice: Dice): number {
  if ('set' in rule) return dice.pick(rule.set);
  const [low, high] = rule.domain;
  const share = dice.integer(0, 9999) / 9999;
  const value = rule.log ? low * (high / low) ** share : low + share * (high - low);
  if (!rule.integer && !rule.even) return Number(value.toPrecision(6));
  const step = rule.even ? 2 : 1;
  const whole = Math.round(value / step) * step;
  return Math.min(Math.max(whole, Math.ceil(low / step) * step), Math.floor(high / step) * step);
}
