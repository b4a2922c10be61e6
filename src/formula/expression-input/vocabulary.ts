import { nearestAlike } from '../../core/numeric/nearest.ts';
import type { TextSpan } from '../span.ts';
import type { Expression } from './expression.ts';
import { findConstant, findFunction, functions } from './functions.ts';
import { displayName, isSymbol, spellOut } from './names.ts';
import type { ExpressionProblem } from './problem.ts';

/** What the names of a formula stand for. */
export interface Names {
  /** The variables, as they were declared; `any`: every symbol is one. */
  readonly variables: readonly string[] | 'any';
  /** Names that are numbers: a question's own parameters, which only its author's formulas use. */
  readonly numbers?: ReadonlyMap<string, number>;
}

/** The names that can be used in one formula. */
export class Vocabulary {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #takesAny: boolean;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor({ variables, numbers = new Map() }: Names) {
    this.#takesAny = variables === 'any';
    this.#declared = new Map(variables === 'any' ? [] : variables.map((name) => [spellOut(name), name]));
    this.#numbers = numbers;
  }

  /** What a name with its Greek letters spelled out stands for; null if it is no value. */
  find(name: string): Expression | null {
    const variable = this.#declared.get(name);
    if (variable !== undefined) return { kind: 'variable', name: variable };
    const number = this.#numbers.get(name);
    if (number !== undefined) return numberExpression(number);
    const constant = findConstant(name);
    if (constant !== null) return { kind: 'constant', name: constant };
    return this.#takesAny && isSymbol(name) ? { kind: 'variable', name } : null;
  }

  /** The function of that name; `log` alone is one whose base is open. A variable comes before a function. */
  findFunction(name: string): string | null {
    return this.find(name) === null ? findFunction(name) : null;
  }

  /** Why a name that stands for nothing is sent back: with the variables there are, and what may be meant. */
  refuseVariable(name: string, span: TextSpan): ExpressionProblem {
    const known = [...this.#declared.keys()];
    const product = splitName(name, new Set([...known, 'pi', 'e']));
    const wanted = product?.map(displayName).join('·') ?? suggest(name, [...known, 'pi']);
    return {
      code: 'invalid.unknown-variable',
      span,
      names: known.map(displayName),
      ...(wanted !== null && { wanted }),
    };
  }

  /** As `refuseVariable`, for a name in front of parentheses. */
  refuseFunction(name: string, span: TextSpan): ExpressionProblem {
    const wanted = suggest(name, [...functions.keys()]);
    return {
      code: 'invalid.unknown-function',
      span,
      names: [...functions.keys()],
      ...(wanted !== null && { wanted }),
    };
  }
}

/** A number as an expression: with a sign and a power of ten of its own where it has them. */
function numberExpression(value: number): Expression {
  if (value < 0) return { kind: 'negation', operand: numberExpression(-value) };
  const [plain = '', power] = String(value).split('e');
  const digits: Expression = { kind: 'number', plain };
  if (power === undefined) return digits;
  const exponent = numberExpression(Number(power));
  const ten: Expression = { kind: 'number', plain: '10' };
  const scale: Expression = { kind: 'operation', operator: '^', left: ten, right: exponent };
  return { kind: 'operation', operator: '*', left: digits, right: scale };
}

/** The name that was probably meant: one of the same letters, or the nearest. */
function suggest(typed: string, choices: readonly string[]): string | null {
  const letters = (name: string) => name.replaceAll('_', '').toLowerCase();
  const meant = choices.find((choice) => letters(choice) === letters(typed)) ?? nearestAlike(typed, choices);
  return meant === undefined ? null : displayName(meant);
}

const longestSplit = 40;

/** The known names that `typed` is made of, set side by side: `mn` of `m` and `n`; null if it is not. */
function splitName(typed: string, known: ReadonlySet<string>): readonly string[] | null {
  if (typed.length > longestSplit) return null;
  const splits: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= typed.length; end += 1) {
    splits[end] = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const before = splits[start] ?? null;
      const last = typed.slice(start, end);
      if (before !== null && known.has(last)) splits[end] = [...before, last];
    }
  }
  return splits[typed.length] ?? null;
}
