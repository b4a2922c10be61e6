import { acceptedValues, beyondBounds, boundedBy, isAccepted } from '../../notebook/parameters.ts';
import type { Declarations, ParameterValues } from '../../notebook/parameters.ts';

/** The figure on the page that can show a number, and the parameter that takes it. */
export interface FigurePlace {
  readonly elementId: string;
  readonly parameter: string;
  /** All parameters of the page. */
  readonly declarations: Declarations;
  /** The folder's name in `src/widgets`, and the parameters that it reads. */
  readonly widget: string;
  readonly quantities: readonly string[];
}

/** What a figure has to show for a learner's number, or why it cannot. */
export type FigureCase =
  | { readonly problem: string }
  | {
      readonly problem: null;
      /** What has to change. */
      readonly shown: ParameterValues;
      /** All parameters of the page with that. */
      readonly values: ParameterValues;
    };

/** The question's own lengths and sizes, as far as the figure has them and can take them. */
function givenIn({ parameter, declarations }: FigurePlace, values: ReadonlyMap<string, number>) {
  return Object.entries(declarations).flatMap(([name, declaration]) => {
    const value = values.get(name);
    const fits = name !== parameter && value !== undefined && isAccepted(declaration, value);
    return fits ? [[name, value] as const] : [];
  });
}

/**
 * A question's case with a learner's number in it, for a figure.
 * @param values the question's named values
 * @param present what the page's parameters are now
 */
export function caseFor(
  place: FigurePlace,
  value: number,
  values: ReadonlyMap<string, number>,
  present: ParameterValues,
): FigureCase {
  const { parameter, declarations } = place;
  const declaration = declarations[parameter];
  const refusal = (accepted: string) => ({
    problem: `That is off the chart: the figure takes ${accepted}.`,
  });
  if (declaration === undefined) return refusal('other values');
  if (!isAccepted(declaration, value)) return refusal(acceptedValues(declaration));
  const given: ParameterValues = Object.fromEntries([...givenIn(place, values), [parameter, value]]);
  const wanted = { ...present, ...given };
  const beyond = beyondBounds(declarations, wanted);
  if (beyond.includes(parameter)) return refusal(acceptedValues(boundedBy(declaration, wanted)));
  const shown = Object.fromEntries(Object.entries(given).filter(([name]) => !beyond.includes(name)));
  return { problem: null, shown, values: { ...present, ...shown } };
}
