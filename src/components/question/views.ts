import type { PublicPart } from '../../quiz/kernel/parts.ts';
import type { ResponseView } from '../../quiz/types/response-view.ts';
import { responseViews } from '../../quiz/types/response-views.ts';
import { isTypeName, partsOf, runtime, typesIn } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { lazyView } from './lazy-view.tsx';

/** The fields of every question type, each loaded when it is first drawn. */
export const views = Object.fromEntries(
  Object.entries(responseViews).map(([name, load]) => [name, lazyView(load)]),
) as unknown as Readonly<Record<QuestionTypeName, ResponseView>>;

/** Waits until the views of a question and of its parts are loaded, and drawn as the build drew them. */
export async function loadViews(type: string, view: unknown): Promise<void> {
  await Promise.all(typesIn(type, view).map((name) => responseViews[name]()));
  // A loaded view is drawn in the turn after its arrival.
  await new Promise((resolve) => setTimeout(resolve));
}

/** Whether the view of a type draws the prompt itself, with its fields inside. */
export function drawsPrompt(type: string): boolean {
  return isTypeName(type) && 'drawsPrompt' in runtime[type];
}

/** The parts whose fields stand in a line of text, with no room for what is said of them. */
export function inlinePartsOf(type: string, view: unknown): readonly PublicPart[] {
  return isTypeName(type) && 'hasPartsInLine' in runtime[type] ? partsOf(type, view) : [];
}

/** Where the item that a feedback id names stands in the response, in words; null where it names none. */
export function placeOfItem(type: string, response: unknown, code: string): string | null {
  const known = isTypeName(type) ? runtime[type] : undefined;
  return known !== undefined && 'placeOf' in known ? known.placeOf(response, code) : null;
}

/** Whether the page says how a response was read: for what is typed as a number or a formula. */
export function isEchoed(type: string): boolean {
  return isTypeName(type) && 'isEchoed' in runtime[type];
}
