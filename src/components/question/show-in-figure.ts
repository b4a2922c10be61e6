import { openPageNotebook } from '../../notebook/page-notebook.ts';
import { caseFor } from './figure-case.ts';
import type { FigurePlace } from './figure-case.ts';

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
  const { notebook } = openPageNotebook(declarations);
  const found = caseFor(place, value, values, notebook.values.peek());
  if (found.problem !== null) return found.problem;
  notebook.set(found.shown);
  const figure = document.getElementById(elementId);
  if (figure !== null && back !== null) offerWayBack(figure, back);
  figure?.scrollIntoView({ block: 'start' });
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
