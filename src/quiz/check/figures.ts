import type { Scope } from '../../formula/scope.ts';
import type { Facts, FigureFact } from '../kernel/facts.ts';
import { show } from '../kernel/values.ts';
import { atKey, atValue } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { suggest } from './words.ts';

/** A parameter of a figure. */
export interface FigureParameter {
  readonly accepts: (value: number) => boolean;
  /** What it accepts, in words: "a whole number from 512 to 1048576". */
  readonly accepted: string;
}

/** The parameters that figures have in questions, by the names of both. */
export type KnownFigures = Readonly<Record<string, Readonly<Record<string, FigureParameter>>>>;

/** The parameters of figures, from how each is declared. */
export function knownFigures<Declaration>(
  declared: Readonly<Record<string, Readonly<Record<string, Declaration>>>>,
  isAccepted: (declaration: Declaration, value: number) => boolean,
  acceptedValues: (declaration: Declaration) => string,
): KnownFigures {
  return mapValues(declared, (declarations) =>
    mapValues(declarations, (declaration) => ({
      accepts: (value) => isAccepted(declaration, value),
      accepted: acceptedValues(declaration),
    })),
  );
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/** Figures and parameters of figures that do not exist, and parameters without a start. */
export function checkFigures(
  { figures: asked }: Pick<Facts, 'figures'>,
  { widgets, figures }: { readonly widgets?: readonly string[]; readonly figures?: KnownFigures },
): readonly Finding[] {
  return asked.flatMap(({ path, widget, props }) => {
    const place = [...path, 'widget'];
    if (widgets?.includes(widget) === false) {
      const advice = suggest(widget, widgets, 'src/widgets holds');
      return [atValue(place, 'E064', `there is no figure "${widget}"`, advice)];
    }
    if (figures === undefined) return [];
    const parameters = parametersOf(figures, widget);
    if (parameters !== null) return checkParameters(widget, parameters, props, [...path, 'props']);
    const advice = suggest(widget, Object.keys(figures), 'a question can show');
    return [atValue(place, 'E064', `the figure "${widget}" cannot stand in a question`, advice)];
  });
}

function parametersOf(figures: KnownFigures, widget: string): KnownFigures[string] | null {
  return Object.hasOwn(figures, widget) ? (figures[widget] ?? null) : null;
}

function checkParameters(
  widget: string,
  parameters: KnownFigures[string],
  props: FigureFact['props'],
  path: FieldPath,
): readonly Finding[] {
  const [declared, given] = [Object.keys(parameters), Object.keys(props)];
  const unknown = given.filter((name) => !declared.includes(name));
  const missing = declared.filter((name) => !given.includes(name));
  return [
    ...unknown.map((name) =>
      atKey(
        [...path, name],
        'E067',
        `the figure "${widget}" has no parameter "${name}"`,
        missing.length > 0
          ? suggest(name, missing, 'what still has no start is')
          : suggest(name, declared, 'its parameters are'),
      ),
    ),
    // A misspelt name is told of once.
    ...(unknown.length > 0 ? [] : missing).map((name) =>
      atKey(
        path,
        'E067',
        `the figure "${widget}" has no start for its parameter "${name}"`,
        `add "${name}: …", ${parameters[name]?.accepted ?? 'a number'}`,
      ),
    ),
  ];
}

const settings = { props: 'starts at', solution: 'is solved at' } as const;

/**
 * Values that a figure cannot show in one variant: at its start, and in the right state.
 * @throws FormulaError if a formula cannot be evaluated
 */
export function checkFigureValues(
  { figures: asked }: Pick<Facts, 'figures'>,
  figures: KnownFigures,
  scope: Scope,
): readonly Finding[] {
  return asked.flatMap(({ path, widget, ...formulas }) =>
    (['props', 'solution'] as const).flatMap((field) =>
      Object.entries(formulas[field]).flatMap(([name, formula]) => {
        const parameter = parametersOf(figures, widget)?.[name];
        const value = scope.evaluate(formula);
        if (parameter === undefined || parameter.accepts(value)) return [];
        const message = `the figure ${settings[field]} ${name} = ${show(value)}, but takes ${parameter.accepted}`;
        const advice = 'give the parameters other values, or add a constraint that keeps it inside';
        return [atValue([...path, field, name], 'E067', message, advice)];
      }),
    ),
  );
}
