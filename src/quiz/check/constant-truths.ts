import type { Scope } from '../../formula/scope.ts';
import type { Facts } from '../kernel/facts.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';

/** From so many variants on, one of another truth would have come up. */
const fewest = 4;

/** Statements that a comparison settles, and in every variant alike. */
export function checkConstantTruths({ formulas }: Facts, scopes: readonly Scope[]): readonly Finding[] {
  if (scopes.length < fewest) return [];
  return formulas.flatMap(({ path, formula, role }): readonly Finding[] => {
    if (role !== 'statement' || /^(?:true|false)$/.test(formula)) return [];
    const truths = new Set(scopes.map((scope) => scope.holds(formula)));
    const [truth] = truths;
    if (truths.size !== 1 || truth === undefined) return [];
    const message = `"${formula}" is ${truth} in every variant, so whoever has seen one knows the answer to all`;
    const advice = `let it depend on the parameters, or write ${truth}`;
    return [atValue(path, 'W115', message, advice)];
  });
}
