import { FormulaError } from '../../formula/error.ts';
import type { KeyFact, KeyMistake } from '../kernel/facts.ts';
import { valueOfMistake } from './numeric-keys.ts';
import { writePath } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { spread } from './variant-space.ts';
import type { CheckedVariant } from './variant-space.ts';

/** What a number that is asked for, and each of its mistakes, is in some of the variants. */
export interface MistakeValues {
  /** Where the number is asked for: `parts[1]`, or nothing for the question itself. */
  readonly key: string;
  /** The ids of the mistakes, in the order in which they are tried. */
  readonly mistakes: readonly string[];
  readonly rows: readonly {
    readonly variant: string;
    readonly value: number;
    /** Null where a wrong model has no value. */
    readonly mistakes: readonly (number | null)[];
  }[];
}

/** In how many variants the values are told, unless more are asked for. */
const usualRows = 24;

/** The values of all keys with mistakes, in the variants or in some that are spread over all. */
export function listMistakeValues(
  { facts }: ReadQuestion,
  variants: readonly CheckedVariant[],
  mostRows = usualRows,
): readonly MistakeValues[] {
  return facts.keys
    .filter(({ mistakes }) => mistakes.length > 0)
    .map((key) => ({
      key: writePath(key.path),
      mistakes: key.mistakes.map(({ id }) => id),
      rows: spread(variants, mostRows).flatMap((variant) => rowOf(key, variant)),
    }));
}

/** None where the key has no value, which is told of as an error. */
function rowOf(key: KeyFact, { scope, name }: CheckedVariant): MistakeValues['rows'] {
  const value = guard(() => scope.evaluate(key.value));
  if (value === null) return [];
  const valueOf = (mistake: KeyMistake) => guard(() => valueOfMistake(key, mistake, scope));
  return [{ variant: name, value, mistakes: key.mistakes.map(valueOf) }];
}

function guard(work: () => number | null): number | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
