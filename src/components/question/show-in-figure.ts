import { openPageNotebook } from '../../notebook/page-notebook.ts';
import { acceptedValues, beyondBounds, boundedBy, isAccepted } from '../../notebook/parameters.ts';
import type { Declarations } from '../../notebook/parameters.ts';

/** The figure on the page that can show a number, and the parameter that takes it. */
export interface FigurePlace {
  readonly elementId: string;
  readonly parameter: string;
  /** All parameters of the page. */
  readonly declarations: Declarations;
}

/** The question's own lengths and sizes, as far as the figure has them and can take them. */
function caseOf({ parameter, declarations }: FigurePlace, values: ReadonlyMap<string, number>) {
  return Object.entries(declarations).flatMap(([name, declaration]) => {
    const value = values.get(name);
    const fits = name !== parameter && value !== undefined && isAccepted(declaration, value);
    return fits ? [[name, value] as const] : [];
  });
}

/**
 * Puts a question's case and a learner's number into a figure and brings the figure into view, with the focus on
 * its control. The figure then offers a way `back`. Answers a sentence if the figure cannot show that number, and null if
 * it does.
 */
export function showInFigure(
  place: FigurePlace,
  value: number,
  values: ReadonlyMap<string, number>,
  back: HTMLElement | null = null,
): string | null {
  const { elementId, parameter, declarations } = place;
  const declaration = declarations[parameter];
  const refusal = (accepted: string) => `That is off the chart: the figure takes ${accepted}.`;
  if (declaration === undefined) return refusal('other values');
  if (!isAccepted(declaration, value)) return refusal(acceptedValues(declaration));
  const { notebook } = openPageNotebook(declarations);
  const shown = Object.fromEntries([...caseOf(place, values), [parameter, value]]);
  const wanted = { ...notebook.values.peek(), ...shown };
  const beyond = beyondBounds(declarations, wanted);
  if (beyond.includes(parameter)) return refusal(acceptedValues(boundedBy(declaration, wanted)));
  notebook.set(Object.fromEntries(Object.entries(shown).filter(([name]) => !beyond.includes(name))));
  const figure = document.getElementById(elementId);
  if (figure !== null && back !== null) offerWayBack(figure, back);
  const isCalm = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
  figure?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' });
  figure
    ?.querySelector<HTMLElement>(`input[type="range"][id$="-${parameter}-slider"]`)
    ?.focus({ preventScroll: true });
  return null;
}

/** A button in the figure that brings back what the reader came from, and goes once it has. */
function offerWayBack(figure: HTMLElement, back: HTMLElement): void {
  const place = figure.querySelector<HTMLElement>('.figure-return');
  if (place === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '↩ Back to the question';
  button.addEventListener('click', () => {
    place.hidden = true;
    place.replaceChildren();
    // The place that the focus was at before the jump.
    back.focus({ preventScroll: true });
    back.scrollIntoView({ block: 'center' });
  });
  place.replaceChildren(button);
  place.hidden = false;
}
