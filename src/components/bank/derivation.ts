import { parseFormula } from '../../formula/parse.ts';
import type { DerivedFormulas, Formula, MistakenFormula } from '../../formula/scope.ts';
import { calledFunctions } from '../lesson/called-functions.ts';

/** One step on the way from a question's parameters to its key. */
export interface DerivationStep {
  /** The name it defines; null for the key itself. */
  readonly name: string | null;
  /** The formula as its author wrote it. */
  readonly formula: string;
  /** The misconception under which it is computed, if it is a wrong value. */
  readonly as: string | null;
  /** Names of the oracle functions that it calls itself. */
  readonly functions: readonly string[];
}

/** The named formulas of a question in order, and its key where that is one formula. */
export function derivationSteps(derive: DerivedFormulas, key: Formula | null): readonly DerivationStep[] {
  const steps = Object.entries(derive).map(([name, formula]) => describeStep(name, formula));
  return key === null ? steps : [...steps, describeStep(null, key)];
}

function describeStep(name: string | null, formula: Formula | MistakenFormula): DerivationStep {
  const [value, as] = typeof formula === 'object' ? [formula.value, formula.as] : [formula, null];
  const text = String(value);
  const calls = calledFunctions(parseFormula(text), text, {});
  return { name, formula: text, as, functions: [...new Set(calls.map((call) => call.name))] };
}
