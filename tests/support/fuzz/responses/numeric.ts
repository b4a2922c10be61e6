import type { Scope } from '../../../../src/formula/scope.ts';
import type { NumericItem } from '../../../../src/quiz/types/numeric/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';
import { spellNumber } from './spellings.ts';

export function respondToNumeric(item: NumericItem, scope: Scope): Respond {
  const { answer, mistakes, unit } = item;
  const key = scope.evaluate(answer.value);
  const wrong = mistakes.flatMap(({ value, misconception, id }) =>
    value === undefined
      ? (scope.evaluateAs(answer.value, misconception ?? id ?? '') ?? [])
      : scope.evaluate(value),
  );
  const named = [key, key, ...wrong, ...scope.values.values()];
  const edges = edgesOf(key, answer.tolerance);
  const units = unitsOf(item);
  return (dice) => {
    const value = valueNear(key, named, edges, dice);
    const spelled = spellNumber(value, dice);
    if (unit === undefined)
      return dice.chance(0.97) ? spelled : `${spelled} ${dice.pick(['%', 'm', 'rad', '°', 'e'])}`;
    return dice.chance(0.3) ? spelled : spelled + dice.pick(['', ' ', '\u2009']) + dice.pick(units);
  };
}

function unitsOf({ unit }: NumericItem): readonly string[] {
  if (unit === undefined) return [];
  const accepted = Array.isArray(unit.accept) ? unit.accept : Object.keys(unit.accept);
  return [unit.name, unit.name, ...accepted, 'm', '%', unit.name.toUpperCase()];
}

/** Answers at the ends of the accepted interval. */
function edgesOf(key: number, tolerance: NumericItem['answer']['tolerance']): readonly number[] {
  if (tolerance === 'exact') return [1e-15, 1e-12, 1e-9, 1e-6, 1e-3].map((share) => key * (1 + share));
  if ('range' in tolerance) return tolerance.range;
  const size =
    'rel' in tolerance || 'abs' in tolerance
      ? Math.max((tolerance.rel ?? 0) * Math.abs(key), tolerance.abs ?? 0)
      : 0;
  const half =
    'sigfigs' in tolerance
      ? Math.abs(key) / 2 / 10 ** (tolerance.sigfigs - 1)
      : 'decimals' in tolerance
        ? 0.5 / 10 ** tolerance.decimals
        : size;
  return [0.5, 0.99, 0.999_999, 1, 1.000_001, 1.01, 1.5, 9, 11].flatMap((share) => [
    key + share * half,
    key - share * half,
  ]);
}

function valueNear(key: number, named: readonly number[], edges: readonly number[], dice: Dice): number {
  const base = dice.chance(0.4) ? key : dice.chance(0.5) ? dice.pick(edges) : dice.pick(named);
  if (dice.chance(0.6)) return base;
  return dice.pick([
    -base,
    1 / base,
    base * 10 ** dice.integer(-7, 7),
    (base * 180) / Math.PI,
    (base * Math.PI) / 180,
    base + 1,
    base * 2,
    base ** 2,
    Math.round(base),
    dice.integer(-1000, 100_000) / dice.pick([1, 7, 100, 1000]),
    0,
    base * 10 ** dice.integer(-320, 300),
  ]);
}
