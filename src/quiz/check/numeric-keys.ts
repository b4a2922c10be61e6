import { wrongModels } from '../../core/misconceptions/index.ts';
import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';
import type { Scope } from '../../formula/scope.ts';
import type { KeyFact, KeyMistake } from '../kernel/facts.ts';
import { show } from '../kernel/values.ts';
import { atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { count } from './words.ts';

/** A wrong value and how far it lies from the key, in half-widths of the accepted interval on its side. */
export interface Distance {
  readonly path: FieldPath;
  readonly id: string;
  readonly value: number;
  readonly multiple: number;
  readonly interval: AcceptedInterval;
}

/**
 * The value of a mistake in one variant; null for a wrong model that has none.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function valueOfMistake(
  key: Pick<KeyFact, 'value'>,
  { id, value, misconception }: KeyMistake,
  scope: Scope,
): number | null {
  return value === null ? scope.evaluateAs(key.value, misconception ?? id) : scope.evaluate(value);
}

/** From here on a wrong value is far enough from the accepted ones. */
export const safeMultiple = 2;

/**
 * How far a key's mistakes lie from it in one variant. None for a key without width, from which every other
 * number is far.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function measureDistances(key: KeyFact, scope: Scope): readonly Distance[] {
  const centre = scope.evaluate(key.value);
  const interval = acceptedInterval(centre, key.tolerance);
  return key.mistakes.flatMap((mistake) => {
    const { path, id } = mistake;
    const value = valueOfMistake(key, mistake, scope);
    if (value === null) return [];
    const half = value > centre ? interval.high - centre : centre - interval.low;
    if (half <= 0) return [];
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
  { value: formula, tolerance, tolerancePath }: KeyFact,
  scope: Scope,
): readonly Finding[] {
  const value = scope.evaluate(formula);
  const interval = acceptedInterval(value, tolerance);
  if (value === 0 || !isWithin(0, interval)) return [];
  const message =
    `the accepted range ${showInterval(interval)} of the key ${show(value)} holds 0, so neither the size nor the sign ` +
    'of an answer counts';
  const advice = 'tighten the tolerance, or add a constraint that keeps the key away from 0';
  return [atValue(tolerancePath, 'W110', message, advice)];
}

/**
 * Misconceptions that the question does not list and whose value would be accepted as right.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function checkUnlisted(key: KeyFact, scope: Scope): readonly Finding[] {
  const interval = acceptedInterval(scope.evaluate(key.value), key.tolerance);
  const listed = new Set(key.mistakes.map(({ misconception }) => misconception));
  return Object.keys(wrongModels)
    .filter((id) => !listed.has(id))
    .flatMap((id) => {
      const value = scope.evaluateAs(key.value, id);
      if (value === null || !isWithin(value, interval)) return [];
      const subject = key.path.length === 0 ? 'the answer' : `the answer of "${writePath(key.path)}"`;
      const message =
        `the misconception "${id}" = ${show(value)} falls inside the accepted range ${showInterval(interval)} of ` +
        `${subject}, so the wrong method would be marked correct`;
      return [
        {
          ...atValue(
            key.tolerancePath,
            'E038',
            message,
            'tighten the tolerance, or add a constraint that keeps the two apart',
          ),
          about: id,
        },
      ];
    });
}

/**
 * That the key, written with as few figures as the question allows, is outside its own tolerance.
 * @throws FormulaError if the key cannot be evaluated
 */
export function checkPrecision(
  { value: formula, tolerance, precision }: KeyFact,
  scope: Scope,
): readonly Finding[] {
  if (precision === null) return [];
  const { path, of, minimum } = precision;
  const value = scope.evaluate(formula);
  const interval = acceptedInterval(value, tolerance);
  const written = of === 'decimals' ? value.toFixed(minimum) : value.toPrecision(minimum);
  if (isWithin(Number(written), interval)) return [];
  const figures = count(minimum, of === 'decimals' ? 'decimal' : 'significant figure');
  const message =
    `the key with ${figures}, which is all the question asks for, is ${written} and falls outside the accepted range ` +
    showInterval(interval);
  return [atValue(path, 'E068', message, 'ask for more figures, or widen the tolerance')];
}

function showInterval({ low, high }: AcceptedInterval): string {
  return `${show(low)} … ${show(high)}`;
}
