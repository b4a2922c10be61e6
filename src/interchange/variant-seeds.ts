import { maxSeed } from '../quiz/kernel/seeds.ts';
import { openVariant } from '../quiz/kernel/variants.ts';
import type { VariantSource } from '../quiz/kernel/variants.ts';

/** How many seeds are tried for each variant that is asked for. */
const triesEach = 20;

/**
 * Seeds of so many variants that differ in their parameters, beginning with the given one; fewer where the question has
 * fewer.
 * @throws QuestionError, FormulaError if a variant cannot be computed
 */
export function variantSeeds(source: VariantSource, count: number, first: number): readonly number[] {
  const names = Object.keys(source.params);
  if (names.length === 0) return [first];
  const found = new Map<string, number>();
  for (let step = 0; step < triesEach * count && found.size < count; step += 1) {
    const seed = (first + step) % (maxSeed + 1);
    const { values } = openVariant(source, seed).scope;
    const drawn = names.map((name) => values.get(name)).join(' ');
    if (!found.has(drawn)) found.set(drawn, seed);
  }
  return [...found.values()];
}
