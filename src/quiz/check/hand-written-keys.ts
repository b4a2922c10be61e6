import { wrongModels } from '../../core/misconceptions/index.ts';
import { oracleFunctions } from '../../core/oracle-docs.ts';
import { callOracle } from '../../core/oracle.ts';
import { partsOf } from '../../formula/ast.ts';
import type { ArgumentNode } from '../../formula/ast.ts';
import { parseFormula } from '../../formula/parse.ts';
import type { Scope } from '../../formula/scope.ts';
import type { KeyFact } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';

/** A function of the core for which there are wrong models, and its arguments. */
interface ModelledFunction {
  readonly name: string;
  readonly needs: readonly { readonly name: string; readonly isWhole: boolean }[];
}

/** More arguments than these fit much by chance, with names in the wrong places. */
const mostArguments = 3;

/** Those that take a few numbers and nothing else. */
const modelled: readonly ModelledFunction[] = [
  ...new Set(Object.values(wrongModels).map(({ replaces }) => replaces)),
].flatMap((name) => {
  const needs = Object.entries(oracleFunctions[name]?.arguments ?? {}).filter(
    ([, { optional }]) => optional !== true,
  );
  const isNumeric =
    needs.length > 0 &&
    needs.length <= mostArguments &&
    needs.every(([, { kind }]) => kind === 'integer' || kind === 'real');
  return isNumeric
    ? [{ name, needs: needs.map(([own, { kind }]) => ({ name: own, isWhole: kind === 'integer' })) }]
    : [];
});

/** More names than these are not tried for an argument. */
const mostNames = 8;

/**
 * Keys that a function of the course gives for the question’s own quantities, and that call none. Those that call another
 * are worked out in steps, as a part is that goes on from an earlier one.
 */
export function checkHandWritten(
  { item, facts }: ReadQuestion,
  scopes: readonly Scope[],
): readonly Finding[] {
  const [first] = scopes;
  if (first === undefined) return [];
  return facts.keys.flatMap((key): readonly Finding[] => {
    if (callsFunction(String(key.value), item) || !isWorkedOut(key, scopes)) return [];
    const call = modelled.map((entry) => findCall(entry, key, scopes)).find((found) => found !== null);
    if (call === undefined) return [];
    const message = `the key is ${call} in every variant, written by hand, so no misconception is tried against it`;
    const path = [...key.path, 'answer', 'value'];
    const advice = `write ${call}, and keep your own formula as "check: …" beside the value`;
    return [atValue(path, 'W111', message, advice)];
  });
}

/** A key with more figures than this, in some variant, agrees with nothing by chance. */
const shortFigures = 6;

function isWorkedOut({ value: formula }: KeyFact, scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => {
    const value = scope.evaluate(formula);
    return Number(value.toPrecision(shortFigures)) !== value;
  });
}

/** Whether a formula calls a function of the course, itself or by the names that it uses. */
function callsFunction(formula: string, { derive }: Pick<QuestionItem, 'derive'>): boolean {
  const seen = new Set<string>();
  const visit = (node: ArgumentNode): boolean => {
    if (node.kind === 'named-call') return true;
    if (node.kind !== 'name' || seen.has(node.name) || !Object.hasOwn(derive, node.name)) {
      return partsOf(node).some(visit);
    }
    seen.add(node.name);
    const named = derive[node.name];
    return visit(parseFormula(String(typeof named === 'object' ? named.value : named)));
  };
  return visit(parseFormula(formula));
}

/** A call with names of the question that has the key’s value in every variant; null if there is none. */
function findCall(
  { name, needs }: ModelledFunction,
  { value }: KeyFact,
  scopes: readonly Scope[],
): string | null {
  const [first] = scopes;
  if (first === undefined) return null;
  const candidates = needs.map(({ isWhole }) =>
    [...first.values.keys()]
      .filter((one) => one !== value && (!isWhole || Number.isInteger(first.values.get(one))))
      .slice(0, mostNames),
  );
  const found = choose(candidates).find((names) => scopes.every((scope) => isSame(names, scope)));
  return found === undefined
    ? null
    : `${name}(${found.map((one, at) => `${needs[at]?.name ?? ''}: ${one}`).join(', ')})`;

  function isSame(names: readonly string[], scope: Scope): boolean {
    const args = names.map((one, at) => [needs[at]?.name ?? '', scope.values.get(one)] as const);
    const given = callSafely(name, Object.fromEntries(args));
    const key = scope.evaluate(value);
    // What leaves an argument as it is does not say that it was meant.
    if (given === null || args.some(([, arg]) => arg === given)) return false;
    return Math.abs(given - key) <= 1e-12 * Math.abs(key);
  }
}

/** The value of a function of the core; null outside its range. */
function callSafely(name: string, args: Readonly<Record<string, unknown>>): number | null {
  try {
    const value = callOracle(name, args);
    return typeof value === 'number' ? value : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Every way to choose one of each list, no name twice. */
function choose(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (chosen, names) =>
      chosen.flatMap((before) =>
        names.filter((name) => !before.includes(name)).map((name) => [...before, name]),
      ),
    [[]],
  );
}
