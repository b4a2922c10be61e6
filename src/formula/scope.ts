import { wrongModels } from '../core/misconceptions/index.ts';
import type { WrongModel } from '../core/misconceptions/wrong-model.ts';
import { nearestChoice } from '../core/numeric/nearest.ts';
import type { FormulaNode } from './ast.ts';
import { reservedNames } from './built-ins.ts';
import { FormulaError, inField } from './error.ts';
import { evaluateNumber, evaluateTruth } from './evaluate.ts';
import type { Names } from './evaluate.ts';
import { parseFormula } from './parse.ts';
import { oracleCalls, replaceOracleCall } from './oracle-calls.ts';

/** A formula as its author wrote it; a plain number may stand without quotes. */
export type Formula = string | number;

/** What a learner with a misconception would find for a formula. */
export interface MistakenFormula {
  readonly value: Formula;
  /** The misconception, by the id of its wrong model. */
  readonly as: string;
}

/** Named formulas in order; each may use the names before it. */
export type DerivedFormulas = Readonly<Record<string, Formula | MistakenFormula>>;

export interface ScopeSource {
  /** Numbers that are given: a variant's parameters, a page's notebook. */
  readonly values?: Readonly<Record<string, number>>;
  readonly derive?: DerivedFormulas;
}

/** The named values of one variant of a question, and formulas over them. */
export interface Scope {
  /** Every name and its value, the given ones first. */
  readonly values: ReadonlyMap<string, number>;
  /**
   * The value of a formula over the names.
   * @throws FormulaError if it cannot be read or is no finite number
   */
  readonly evaluate: (formula: Formula) => number;
  /**
   * The value a learner with this misconception would find: the names and the formula are computed anew with
   * the wrong model in the place of the oracle function that it replaces. Null if that function plays no part
   * in the formula, or the wrong model has no value here.
   * @throws FormulaError if there is no such wrong model, or as `evaluate`
   */
  readonly evaluateAs: (formula: Formula, misconception: string) => number | null;
  /**
   * Whether a comparison holds.
   * @throws FormulaError if it cannot be read, or is a number
   */
  readonly holds: (comparison: Formula) => boolean;
  /**
   * This scope with other numbers for some of its names, given or derived; what depends on them is computed
   * anew. Names that the scope does not have are added.
   * @throws FormulaError as `createScope`
   */
  readonly replacing: (values: Readonly<Record<string, number>>) => Scope;
}

/**
 * A scope in which every derived formula has been evaluated.
 * @throws FormulaError if a name is taken or malformed, or a formula cannot be read or evaluated
 */
export function createScope({ values = {}, derive = {} }: ScopeSource): Scope {
  const given = new Map(Object.entries(values));
  const derived: Derivation = new Map();
  for (const name of given.keys()) requireFreeName(name, new Map());
  for (const [name, formula] of Object.entries(derive)) {
    inField(`derive.${name}`, () => {
      requireFreeName(name, given);
      derived.set(name, parseDerived(formula));
    });
  }
  const names = evaluateInOrder(given, derived);
  const environment = { names, functions: oracleCalls };
  const evaluate = (formula: Formula) => evaluateNumber(parse(formula), environment);
  return {
    holds: (comparison) => evaluateTruth(parse(comparison), environment),
    replacing: (others) => {
      const kept = Object.entries(derive).filter(([name]) => !Object.hasOwn(others, name));
      return createScope({ values: { ...values, ...others }, derive: Object.fromEntries(kept) });
    },
    values: names,
    evaluate,
    evaluateAs: (formula, misconception) => {
      evaluate(formula);
      return evaluateWrongly(parse(formula), misconception, given, derived);
    },
  };
}

/** A derived name's formula, and the misconception under which it is computed. */
interface Derived {
  readonly node: FormulaNode;
  readonly as: string | null;
}

type Derivation = Map<string, Derived>;

/** How many formulas are remembered. A course has some thousands, a page some dozens. */
const mostRemembered = 4096;
const remembered = new Map<string, FormulaNode>();

/** Reads a formula, or remembers it: the same few are evaluated over hundreds of variants, or at each move of a slider. */
function parse(formula: Formula): FormulaNode {
  const text = String(formula);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const node = parseFormula(text);
  if (remembered.size === mostRemembered) remembered.clear();
  remembered.set(text, node);
  return node;
}

function parseDerived(formula: Formula | MistakenFormula): Derived {
  return typeof formula === 'object'
    ? { node: parse(formula.value), as: formula.as }
    : { node: parse(formula), as: null };
}

const validName = /^[A-Za-z_][A-Za-z0-9_]*$/;

function requireFreeName(name: string, taken: ReadonlyMap<string, unknown>): void {
  const span = { from: 0, to: name.length };
  if (!validName.test(name)) {
    throw new FormulaError('unexpected-character', span, `"${name}" cannot be a name in formulas.`);
  }
  if (!reservedNames.has(name) && !oracleCalls.names.includes(name) && !taken.has(name)) return;
  throw new FormulaError('name-taken', span, `The name "${name}" already has a meaning. Choose another.`);
}

/** All values, the given ones first. A formula sees only the names before it. */
function evaluateInOrder(
  given: ReadonlyMap<string, number>,
  derived: ReadonlyMap<string, Derived>,
): ReadonlyMap<string, number> {
  const names = new Map(given);
  const before: Derivation = new Map();
  for (const [name, { node, as }] of derived) {
    inField(`derive.${name}`, () => {
      const value = evaluateNumber(node, { names, functions: oracleCalls });
      names.set(name, as === null ? value : requireMistaken(node, as, given, before));
    });
    before.set(name, { node, as });
  }
  return names;
}

/** The wrong model's value, where the question rests on it. */
function requireMistaken(
  node: FormulaNode,
  misconception: string,
  given: ReadonlyMap<string, number>,
  derived: ReadonlyMap<string, Derived>,
): number {
  const value = evaluateWrongly(node, misconception, given, derived);
  if (value !== null) return value;
  throw new FormulaError(
    'unknown-model',
    node.span,
    `The wrong model "${misconception}" has no value here: the function it replaces plays no part in this ` +
      'formula, or the values are outside its range.',
  );
}

/** The wrong model's value of a formula, computing only the names that the formula depends on. */
function evaluateWrongly(
  node: FormulaNode,
  misconception: string,
  given: ReadonlyMap<string, number>,
  derived: ReadonlyMap<string, Derived>,
): number | null {
  const model = findWrongModel(misconception);
  const calls = { ofModel: 0 };
  const functions = replaceOracleCall({
    name: model.replaces,
    evaluate: (args) => {
      calls.ofModel += 1;
      return model.evaluate(args as never);
    },
  });
  const known = new Map(given);
  const names: Names = {
    keys: () => known.keys(),
    get: (name) => {
      const formula = derived.get(name);
      if (formula === undefined || known.has(name)) return known.get(name);
      const value =
        formula.as === null
          ? evaluateNumber(formula.node, { names, functions })
          : requireMistaken(formula.node, formula.as, given, derived);
      known.set(name, value);
      return value;
    },
  };
  try {
    const value = evaluateNumber(node, { names, functions });
    return calls.ofModel > 0 ? value : null;
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

function findWrongModel(id: string): WrongModel {
  const model = Object.hasOwn(wrongModels, id) ? wrongModels[id] : undefined;
  if (model !== undefined) return model;
  const nearest = nearestChoice(id, Object.keys(wrongModels));
  const advice = nearest === undefined ? 'Give the mistake a value.' : `Did you mean "${nearest}"?`;
  const span = { from: 0, to: id.length };
  throw new FormulaError('unknown-model', span, `The misconception "${id}" has no wrong model. ${advice}`);
}
