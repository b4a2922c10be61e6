import { formatNumber } from '../../core/numeric/format.ts';
import { ratiosOf } from '../../formula/number-input/known-units.ts';
import type { Scope } from '../../formula/scope.ts';
import type { Facts, UnitFact } from '../kernel/facts.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';

/** Well-known units with a factor that is not theirs, in the question, its parts and blanks. */
export function checkUnits({ units }: Pick<Facts, 'units'>, scope: Scope): readonly Finding[] {
  return units.flatMap((accepted) => checkFactor(accepted, scope) ?? []);
}

/** Digits of π that someone types by hand are close enough. */
const slack = 1e-5;

function checkFactor({ path, name, spelling, factor: formula }: UnitFact, scope: Scope): Finding | null {
  const [usual, ...others] = ratiosOf(spelling, name);
  const factor = formula === null ? 1 : scope.evaluate(formula);
  if (usual === undefined) return null;
  if ([usual, ...others].some((ratio) => Math.abs(factor / ratio - 1) <= slack)) return null;
  const given = formatNumber(Number(factor.toPrecision(6)), 'shortest');
  const message =
    formula === null
      ? `a list makes one "${spelling}" as much as one "${name}"`
      : `one "${spelling}" is not ${given} "${name}"`;
  const entry = `accept: { ${quote(spelling)}: ${writeRatio(usual)} }`;
  const advice = `write ${entry}, how many ${quote(name)} one ${quote(spelling)} is`;
  return atValue(path, 'E065', message, advice);
}

/** A sign that YAML gives a meaning of its own. */
function quote(spelling: string): string {
  return /^[%@`&*!|>]/.test(spelling) ? `'${spelling}'` : spelling;
}

const written: readonly (readonly [string, number])[] = [
  ['pi / 180', Math.PI / 180],
  ['180 / pi', 180 / Math.PI],
  ['2 * pi', 2 * Math.PI],
  ['1 / (2 * pi)', 1 / (2 * Math.PI)],
];

function writeRatio(ratio: number): string {
  const formula = written.find(([, value]) => Math.abs(value / ratio - 1) < 1e-12);
  if (formula !== undefined) return formula[0];
  const inverse = Math.round(1 / ratio);
  const isFraction = inverse > 1 && Math.abs(inverse * ratio - 1) < 1e-12 && !/^10*$/.test(String(inverse));
  return isFraction ? `1 / ${inverse}` : formatNumber(Number(ratio.toPrecision(12)), 'shortest');
}
