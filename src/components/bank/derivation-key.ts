import type { DerivationStep } from './derivation.ts';

type Values = ReadonlyMap<string, number>;

/** The name under which a variant's key stands among its values; no name in formulas is empty. */
export const KEY = '';

/**
 * The named values of a variant and, where its derivation ends in a key, that one's value. What computes it is loaded
 * here, so that a page which shows the variant of the build goes without.
 * @throws FormulaError if the key cannot be computed
 */
export async function withKey(values: Values, steps: readonly DerivationStep[]): Promise<Values> {
  const key = steps.find(({ name }) => name === null);
  if (key === undefined) return values;
  const { createScope } = await import('../../formula/scope.ts');
  return new Map([
    ...values,
    [KEY, createScope({ values: Object.fromEntries(values) }).evaluate(key.formula)],
  ]);
}
