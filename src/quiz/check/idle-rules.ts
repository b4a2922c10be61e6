import { partsOf } from '../../formula/ast.ts';
import type { ArgumentNode } from '../../formula/ast.ts';
import { FormulaError } from '../../formula/error.ts';
import { parseFormula } from '../../formula/parse.ts';
import type { Formula } from '../../formula/scope.ts';
import type { Facts } from '../kernel/facts.ts';
import { ruledOutBy } from '../kernel/variants.ts';
import type { VariantSource } from '../kernel/variants.ts';
import { atKey, atValue } from './problem.ts';
import type { Finding } from './problem.ts';
import { combinationAt } from './variant-space.ts';

/** Rules of the form of an answer that no example breaks. */
export function checkIdleForms({ rules }: Facts, reached: ReadonlySet<string>): readonly Finding[] {
  return rules
    .filter(({ feedback }) => !reached.has(feedback))
    .map(({ path }) => {
      const message = 'no example breaks this rule, so nothing shows that it finds what it is there for';
      return atKey(path, 'W131', message, 'add an example that breaks it, or take the rule out');
    });
}

/** Constraints on the parameters alone that hold for every combination of the parameters, all of which were gone through. */
export function checkIdleConstraints(source: VariantSource, size: number): readonly Finding[] {
  const names = Object.keys(source.params);
  const idle = new Set(
    [...source.constraints.keys()].filter((place) => speaksOf(source.constraints[place] ?? '', names)),
  );
  for (let index = 0; index < size && idle.size > 0; index += 1) {
    const values = combinationAt(source.params, index);
    try {
      for (const place of ruledOutBy(source, values)) idle.delete(place);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
    }
  }
  return [...idle].map((place) => {
    const formula = String(source.constraints[place] ?? '');
    const whole =
      size === 1 ? 'for the values of the question' : `for all ${size} combinations of the parameters`;
    const message = `"${formula}" holds ${whole}, so it keeps nothing away`;
    return atValue(['constraints', place], 'W131', message, 'take it out, or correct it');
  });
}

/** Whether a formula speaks of these names alone. One on derived values also guards values that are added later. */
function speaksOf(formula: Formula, names: readonly string[]): boolean {
  const namesIn = (node: ArgumentNode): readonly string[] =>
    node.kind === 'name' ? [node.name] : partsOf(node).flatMap(namesIn);
  return namesIn(parseFormula(String(formula))).every((name) => names.includes(name));
}
