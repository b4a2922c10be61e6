import { FormulaError, inField } from '../../../formula/error.ts';
import { echoNumber } from '../../../formula/number-input/echo.ts';
import type { Formula, Scope } from '../../../formula/scope.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import type { CheckSource, MistakeSource, WidgetSource } from './schema.ts';

/** The values of a figure's free parameters. */
export type FigureState = Readonly<Record<string, number>>;

/** Whether something holds for a state; where it cannot be computed, it does not. */
type Holds = (state: FigureState) => boolean;

export interface Check extends Omit<CheckSource, 'require'> {
  readonly holds: Holds;
}

export interface Mistake extends Omit<MistakeSource, 'require'> {
  readonly holds: Holds;
}

/** One variant of a question answered in a figure. */
export interface WidgetQuestion {
  readonly widget: string;
  /** All of the figure's parameters. */
  readonly start: FigureState;
  readonly free: readonly string[];
  /** A right state. */
  readonly solution: FigureState;
  readonly checks: readonly Check[];
  readonly mistakes: readonly Mistake[];
}

/**
 * Computes where the figure starts and what makes its state right.
 * @throws FormulaError if a formula cannot be read, or not be evaluated for the solution
 * @throws QuestionError E031 if a check does not hold for the solution; E032 if a mistake does; E049 if every check
 * holds at the start, or a parameter has the name of another value of the question
 */
export function resolveWidget(source: WidgetSource, scope: Scope): WidgetQuestion {
  const { widget, free } = source;
  const start = evaluateAll(source.props, 'props', scope);
  for (const [name, value] of Object.entries(start)) checkName(name, value, scope);
  const solution = evaluateAll(source.solution, 'solution', scope);
  // Every parameter is a name in the checks; one that means something else is found here.
  const scopeOf = (state: FigureState) => inField('props', () => scope.replacing({ ...start, ...state }));
  const solved = scopeOf(solution);
  const holdsIn =
    (require: string): Holds =>
    (state) =>
      holdsSafely(require, () => scopeOf(state));
  checkSolution(source, solved);
  const checks = source.checks.map(({ require, ...check }) => ({ ...check, holds: holdsIn(require) }));
  const mistakes = source.mistakes.map(({ require, ...mistake }) => ({
    ...mistake,
    holds: holdsIn(require),
  }));
  if (checks.every(({ holds }) => holds(start))) {
    throw new QuestionError(
      'E049',
      'props',
      'Every check holds as the figure starts, so there is nothing to do. Start it elsewhere.',
    );
  }
  return { widget, start, free, solution, checks, mistakes };
}

function evaluateAll(formulas: Readonly<Record<string, Formula>>, field: string, scope: Scope): FigureState {
  return Object.fromEntries(
    Object.entries(formulas).map(([name, formula]) => [
      name,
      inField(`${field}.${name}`, () => scope.evaluate(formula)),
    ]),
  );
}

/** A name stands for one thing: the figure's parameter starts at the question's value of that name. */
function checkName(name: string, start: number, scope: Scope): void {
  const value = scope.values.get(name);
  if (value === undefined || value === start) return;
  throw new QuestionError(
    'E049',
    `props.${name}`,
    `"${name}" is ${echoNumber(value)} in the question and starts at ${echoNumber(start)} in the figure, so the ` +
      'checks could mean either. Rename the question’s value.',
  );
}

function checkSolution({ checks, mistakes }: WidgetSource, solved: Scope): void {
  for (const [index, { id, require }] of checks.entries()) {
    const field = `checks[${index}].require`;
    if (inField(field, () => solved.holds(require))) continue;
    throw new QuestionError(
      'E031',
      field,
      `The check "${id}" does not hold for the solution. Change one of the two.`,
    );
  }
  for (const [index, { id, require }] of mistakes.entries()) {
    const field = `mistakes[${index}].require`;
    if (!inField(field, () => solved.holds(require))) continue;
    throw new QuestionError('E032', field, `The mistake "${id}" holds for the solution. Narrow it.`);
  }
}

/** A state may lie outside the range of the functions that a formula calls; nothing holds for it then. */
function holdsSafely(require: string, scopeOf: () => Scope): boolean {
  try {
    return scopeOf().holds(require);
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
