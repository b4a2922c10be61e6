import { lazy } from 'preact/compat';
import type { PublicPart } from '../../quiz/kernel/parts.ts';
import type { ResponseView } from '../../quiz/types/response-view.ts';
import { runtime } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';

/** The fields of every question type, each loaded when it is first drawn. */
export const views = Object.fromEntries(
  Object.entries(runtime).map(([name, { view }]) => [name, lazy(view)]),
) as unknown as Readonly<Record<QuestionTypeName, ResponseView>>;

/** The types of a question's parts, at any depth, as its public view names them. */
function typesOfParts(view: unknown): readonly QuestionTypeName[] {
  const named = [...JSON.stringify(view ?? null).matchAll(/"type":"([a-z-]+)"/g)].map(
    ([, type = '']) => type,
  );
  return named.filter((type): type is QuestionTypeName => Object.hasOwn(runtime, type));
}

/** Whether to grade a question means to run a program, which takes its time. */
export function runsPrograms(type: QuestionTypeName, view: unknown): boolean {
  return [type, ...typesOfParts(view)].some((name) => 'runsPrograms' in runtime[name]);
}

/** Waits until the views of a question and of its parts are loaded, and drawn as the build drew them. */
export async function loadViews(type: QuestionTypeName, view: unknown): Promise<void> {
  await Promise.all([type, ...typesOfParts(view)].map((name) => runtime[name].view()));
  // A loaded view is drawn in the turn after its arrival.
  await new Promise((resolve) => setTimeout(resolve));
}

/** Whether the view of a type draws the prompt itself, with its fields inside. */
export function drawsPrompt(type: QuestionTypeName): boolean {
  return 'drawsPrompt' in runtime[type];
}

/** The parts whose fields stand in a line of text, with no room for what is said of them. */
export function inlinePartsOf(type: string, view: unknown): readonly PublicPart[] {
  return type === 'cloze' ? (view as { readonly blanks: readonly PublicPart[] }).blanks : [];
}

/** Whether the page says how a response was read: for what is typed as a number or a formula. */
export function isEchoed(type: string): boolean {
  return Object.hasOwn(runtime, type) && 'isEchoed' in runtime[type as QuestionTypeName];
}
