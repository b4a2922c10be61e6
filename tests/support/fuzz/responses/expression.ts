import type { Scope } from '../../../../src/formula/scope.ts';
import type { ExpressionItem } from '../../../../src/quiz/types/expression/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

/** Ways to write the same: the last few only for what is above 0. */
const same: readonly ((formula: string) => string)[] = [
  (formula) => formula,
  (formula) => `(${formula})`,
  (formula) => `(${formula})*1`,
  (formula) => `${formula} + 0`,
  (formula) => `2*(${formula})/2`,
  (formula) => `(${formula})^1`,
  (formula) => `1/(1/(${formula}))`,
  (formula) => `y = ${formula}`,
  (formula) => `$${formula}$`,
  (formula) => formula.replaceAll('*', '·').replaceAll('-', '−'),
  (formula) => formula.replaceAll('*', '\\cdot '),
  (formula) => formula.replaceAll(' ', ''),
  (formula) => `\\frac{${formula.replaceAll('{', '').replaceAll('}', '')}}{1}`,
  (formula) => `-(-(${formula}))`,
  (formula) => `exp(ln(${formula}))`,
  (formula) => `√((${formula})^2)`,
  (formula) => `(√(${formula}))²`,
];

const other: readonly ((formula: string, name: string) => string)[] = [
  (formula) => `${formula} + 1`,
  (formula) => `-(${formula})`,
  (formula) => `2(${formula})`,
  (formula) => `1/(${formula})`,
  (formula) => `(${formula})^2`,
  (formula) => `(${formula})*(1+1e-9)`,
  (formula, name) => `${formula} + ${name}/1000`,
  (formula, name) => `(${formula})*${name}`,
  (formula, name) => `(${formula})^${name}`,
  (formula, name) => formula.replace('2', name),
  (formula) => formula.replace('+', '-'),
  (formula) => formula.replace('-', '+'),
  (formula) => formula.replace('*', '/'),
  (formula) => formula.replace('2', '3'),
  (formula) => formula.replace('(', '').replace(')', ''),
];

export function respondToExpression({ answer, mistakes, variables }: ExpressionItem, scope: Scope): Respond {
  const known = [answer.value, answer.value, ...mistakes.map(({ value }) => value)].map((formula) =>
    withNumbers(String(formula), scope),
  );
  const names = Object.keys(variables);
  return (dice) => {
    let formula = dice.chance(0.85) ? dice.pick(known) : randomFormula(names, 4, dice);
    if (dice.chance(0.35)) formula = dice.pick(other)(formula, dice.pick(names));
    if (dice.chance(0.6)) formula = dice.pick(same)(formula);
    if (dice.chance(0.3)) formula = formula.replaceAll(/_(\w+)/g, '_{$1}');
    return dice.chance(0.05) ? formula.replace(dice.pick(names), 'q') : formula;
  };
}

/** The formula with the question's own numbers in the place of their names. */
function withNumbers(formula: string, scope: Scope): string {
  return formula.replaceAll(/[A-Za-z_]\w*/g, (name) => {
    const value = scope.values.get(name);
    return value === undefined ? name : `(${value})`;
  });
}

function randomFormula(names: readonly string[], depth: number, dice: Dice): string {
  if (depth === 0 || dice.chance(0.2)) {
    return dice.chance(0.6)
      ? dice.pick(names)
      : dice.pick(['1', '2', '0', '0.5', '10', 'pi', 'e', '1e3', '3.25']);
  }
  const inner = () => randomFormula(names, depth - 1, dice);
  if (dice.chance(0.2)) return `${dice.pick(['sqrt', 'ln', 'exp', 'abs', 'log2', 'log10'])}(${inner()})`;
  return `(${inner()}${dice.pick([' + ', '-', '*', '/', '^', ''])}${inner()})`;
}
