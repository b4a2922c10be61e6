import { partsOf } from '../../formula/ast.ts';
import type { ArgumentNode } from '../../formula/ast.ts';
import { FormulaError } from '../../formula/error.ts';
import { parseFormula } from '../../formula/parse.ts';
import type { Formula, Scope } from '../../formula/scope.ts';
import { QuestionError } from '../kernel/question-error.ts';
import { countOf, valueAt, variantOf } from '../kernel/variants.ts';
import type { ParameterRule, VariantSource } from '../kernel/variants.ts';

/** At how many values of a parameter it is looked first, with the others held. */
const gridPoints = 24;

/** From how many combinations of the others. */
const mostStarts = 16;

/** So many are told of. */
const mostFound = 20;

type Values = Readonly<Record<string, number>>;

/**
 * Combinations of parameters at which a formula has no value, such as a denominator of 0, though few draws meet them.
 * Found by going along one parameter at a time from the corners of the space; where a denominator or the argument of a
 * logarithm changes its sign between two values, those between are halved down to the change.
 */
export function findRareFailures(source: VariantSource, formulas: readonly Formula[]): readonly Values[] {
  const search = new Search(source, formulas);
  for (const start of startsOf(Object.values(source.params))) {
    for (const place of start.keys()) search.goAlong(start, place);
  }
  return [...search.found.values()];
}

class Search {
  readonly found = new Map<string, Values>();
  readonly #source: VariantSource;
  readonly #formulas: readonly Formula[];
  /** Where these are 0, a formula may have no value. */
  readonly #critical: readonly string[];
  readonly #rules: readonly (readonly [name: string, rule: ParameterRule])[];

  constructor(source: VariantSource, formulas: readonly Formula[]) {
    const derived = Object.values(source.derive).map((formula) =>
      typeof formula === 'object' ? formula.value : formula,
    );
    this.#source = source;
    this.#formulas = formulas;
    this.#critical = [...new Set([...derived, ...formulas].flatMap(listCritical))];
    this.#rules = Object.entries(source.params);
  }

  /** Goes through values of one parameter, the others as at the start. */
  goAlong(start: readonly number[], place: number): void {
    const last = countAt(this.#rules[place]) - 1;
    const steps = Math.min(gridPoints, last);
    let before: { readonly at: number; readonly signs: readonly number[] } | null = null;
    for (let step = 0; step <= steps; step += 1) {
      const at = steps === 0 ? 0 : Math.round((step * last) / steps);
      const signs = this.#look(start.with(place, at));
      if (before !== null && signs !== null) {
        for (const [index, sign] of signs.entries()) {
          if (sign === -(before.signs[index] ?? 0)) this.#halve(start, place, before.at, at, index, sign);
        }
      }
      before = signs === null ? null : { at, signs };
    }
  }

  /** Looks between two values of a parameter at which what may not be 0 has different signs. */
  #halve(start: readonly number[], place: number, low: number, high: number, index: number, sign: number) {
    let [from, to] = [low, high];
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      const found = this.#look(start.with(place, middle))?.[index];
      // A failure is noted, and what the constraints rule out tells nothing.
      if (found === undefined || found === 0) return;
      if (found === sign) to = middle;
      else from = middle;
    }
  }

  /** The signs of what may not be 0; null for what the constraints rule out and for a failure, which is noted. */
  #look(indices: readonly number[]): readonly number[] | null {
    const values = Object.fromEntries(
      this.#rules.map(([name, rule], place) => [name, valueAt(rule, indices[place] ?? 0)]),
    );
    try {
      const variant = variantOf(this.#source, values, 0);
      if (variant === null) return null;
      for (const formula of this.#formulas) evaluateOwn(formula, variant.scope);
      return this.#critical.map((formula) => signOf(formula, variant.scope));
    } catch (error) {
      if (!(error instanceof FormulaError || error instanceof QuestionError)) throw error;
      if (this.found.size < mostFound) this.found.set(indices.join(), values);
      return null;
    }
  }
}

/** Formulas over names of their own, such as a figure's, are computed elsewhere. */
function evaluateOwn(formula: Formula, scope: Scope): void {
  try {
    scope.evaluate(formula);
  } catch (error) {
    const isMissing =
      error instanceof FormulaError && (error.code === 'out-of-range' || error.code === 'not-finite');
    if (isMissing || !(error instanceof FormulaError)) throw error;
  }
}

function signOf(formula: string, scope: Scope): number {
  try {
    return Math.sign(scope.evaluate(formula));
  } catch (error) {
    if (error instanceof FormulaError) return 0;
    throw error;
  }
}

/** The denominators of a formula, what is raised to a power, and what a function is taken of. */
function listCritical(formula: Formula): readonly string[] {
  const text = String(formula);
  const list = (node: ArgumentNode): readonly string[] => [
    ...criticalOf(node).map(({ span }) => text.slice(span.from, span.to)),
    ...partsOf(node).flatMap(list),
  ];
  try {
    return list(parseFormula(text));
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

function criticalOf(node: ArgumentNode): readonly ArgumentNode[] {
  if (node.kind === 'built-in-call') return node.operands;
  if (node.kind !== 'operation') return [];
  if (node.operator === '/') return [node.right];
  return node.operator === '^' ? [node.left] : [];
}

/** The middle of the space and its corners, some of them where they are many: which value each parameter has. */
function startsOf(rules: readonly ParameterRule[]): readonly (readonly number[])[] {
  const lasts = rules.map((rule) => countOf(rule) - 1);
  const corners = 2 ** rules.length;
  const step = Math.max(1, (corners - 1) / (mostStarts - 1));
  const chosen = Array.from({ length: Math.min(corners, mostStarts) }, (_, index) =>
    Math.round(index * step),
  );
  return [
    lasts.map((last) => Math.floor(last / 2)),
    ...chosen.map((corner) =>
      lasts.map((last, place) => (Math.floor(corner / 2 ** place) % 2 === 1 ? last : 0)),
    ),
  ];
}

function countAt(entry: readonly [string, ParameterRule] | undefined): number {
  return entry === undefined ? 0 : countOf(entry[1]);
}
