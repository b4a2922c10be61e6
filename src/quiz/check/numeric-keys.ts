import { wrongModels } from '../../core/misconceptions/index.ts';
import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { AcceptedInterval, Tolerance } from '../../core/numeric/tolerance.ts';
import type { Formula, Scope } from '../../formula/scope.ts';
import { show } from '../kernel/values.ts';
import { atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { childOf } from './schema-walk.ts';

/** A number that a question asks for: in its answer, or in that of a part or blank. */
export interface NumericKey {
  /** The group that holds `answer` and `mistakes`. */
  readonly path: FieldPath;
  readonly value: Formula;
  readonly tolerance: Tolerance;
  readonly mistakes: readonly KeyMistake[];
}

/** A recognised wrong value. */
export interface KeyMistake {
  readonly id: string;
  /** Null: the value of the misconception's wrong model. */
  readonly value: Formula | null;
  readonly misconception: string | null;
}

/** A wrong value and how far it lies from the key, in half-widths of the accepted interval on its side. */
export interface Distance {
  readonly path: FieldPath;
  readonly id: string;
  readonly value: number;
  readonly multiple: number;
  readonly interval: AcceptedInterval;
}

/** From here on a wrong value is far enough from the accepted ones. */
export const safeMultiple = 2;

/** Every number that a question asks for. */
export function findNumericKeys(data: unknown, path: FieldPath = []): readonly NumericKey[] {
  if (typeof data !== 'object' || data === null) return [];
  const here = readKey(data, path);
  const below = Object.entries(data).flatMap(([key, entry]) =>
    findNumericKeys(entry, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return here === null ? below : [here, ...below];
}

function readKey(data: object, path: FieldPath): NumericKey | null {
  const answer = childOf(data, 'answer');
  const value = childOf(answer, 'value');
  const tolerance = childOf(answer, 'tolerance');
  if (tolerance === undefined || !isFormula(value)) return null;
  const mistakes = childOf(data, 'mistakes');
  return {
    path,
    value,
    tolerance: tolerance as Tolerance,
    mistakes: Array.isArray(mistakes) ? mistakes.map(readMistake) : [],
  };
}

function readMistake(mistake: unknown): KeyMistake {
  const misconception = childOf(mistake, 'misconception');
  const value = childOf(mistake, 'value');
  const id = childOf(mistake, 'id');
  const name = typeof misconception === 'string' ? misconception : null;
  return {
    id: typeof id === 'string' ? id : (name ?? ''),
    value: isFormula(value) ? value : null,
    misconception: name,
  };
}

function isFormula(value: unknown): value is Formula {
  return typeof value === 'number' || typeof value === 'string';
}

/**
 * How far a key's mistakes lie from it in one variant. None for a key without width, from which every other
 * number is far.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function measureDistances(key: NumericKey, scope: Scope): readonly Distance[] {
  const centre = scope.evaluate(key.value);
  const interval = acceptedInterval(centre, key.tolerance);
  return key.mistakes.flatMap(({ id, value: formula, misconception }, index) => {
    const value =
      formula === null ? scope.evaluateAs(key.value, misconception ?? id) : scope.evaluate(formula);
    if (value === null) return [];
    const half = value > centre ? interval.high - centre : centre - interval.low;
    if (half <= 0) return [];
    const path = [...key.path, 'mistakes', index];
    return [{ path, id, value, multiple: Math.abs(value - centre) / half, interval }];
  });
}

/** Mistakes that lie outside the accepted range, but less than its own half-width away from it. */
export function checkDistances(distances: readonly Distance[]): readonly Finding[] {
  return distances
    .filter(({ value, multiple, interval }) => multiple <= safeMultiple && !isWithin(value, interval))
    .map(({ path, id, value, multiple, interval }) =>
      atValue(
        path,
        'W105',
        `the mistake "${id}" = ${show(value)} lies close to the accepted range ${showInterval(interval)}, ` +
          `at ${show(multiple, 3)} times the tolerance`,
        'tighten the tolerance, or add a constraint that keeps the two apart',
      ),
    );
}

/**
 * That a key other than 0 is asked for so loosely that 0 would be accepted, and with it an answer of the wrong sign.
 * @throws FormulaError if the key cannot be evaluated
 */
export function checkWidth(
  { path, value: formula, tolerance }: NumericKey,
  scope: Scope,
): readonly Finding[] {
  const value = scope.evaluate(formula);
  const interval = acceptedInterval(value, tolerance);
  if (value === 0 || !isWithin(0, interval)) return [];
  const message =
    `the accepted range ${showInterval(interval)} of the key ${show(value)} holds 0, so neither the size nor the sign ` +
    'of an answer counts';
  const advice = 'tighten the tolerance, or add a constraint that keeps the key away from 0';
  return [atValue([...path, 'answer', 'tolerance'], 'W110', message, advice)];
}

/**
 * Misconceptions that the question does not list and whose value would be accepted as right.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function checkUnlisted(key: NumericKey, scope: Scope): readonly Finding[] {
  const interval = acceptedInterval(scope.evaluate(key.value), key.tolerance);
  const listed = new Set(key.mistakes.map(({ misconception }) => misconception));
  return Object.keys(wrongModels)
    .filter((id) => !listed.has(id))
    .flatMap((id) => {
      const value = scope.evaluateAs(key.value, id);
      if (value === null || !isWithin(value, interval)) return [];
      const path = [...key.path, 'answer', 'tolerance'];
      const subject = key.path.length === 0 ? 'the answer' : `the answer of "${writePath(key.path)}"`;
      const message =
        `the misconception "${id}" = ${show(value)} falls inside the accepted range ${showInterval(interval)} of ` +
        `${subject}, so the wrong method would be marked correct`;
      return [
        {
          ...atValue(
            path,
            'E038',
            message,
            'tighten the tolerance, or add a constraint that keeps the two apart',
          ),
          about: id,
        },
      ];
    });
}

function showInterval({ low, high }: AcceptedInterval): string {
  return `${show(low)} … ${show(high)}`;
}
