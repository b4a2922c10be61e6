import { placedCells } from '../../course/placed-cells.ts';
import { anchorOfUse } from '../../course/uses.ts';
import type { UseKind } from '../../course/uses.ts';
import { placedQuestions } from '../../course/placed-questions.ts';
import { createScope } from '../../formula/scope.ts';
import type { Scope } from '../../formula/scope.ts';
import { defaultValues } from '../../notebook/parameters.ts';
import type { Declarations } from '../../notebook/parameters.ts';

/** What the tags of a lesson need to know of it. */
export interface LessonContext {
  readonly id: string;
  /** Ids of the questions that its text places, each once, in the order of the text. */
  readonly placed: readonly string[];
  /** The code of each cell that its text places. */
  readonly cells: ReadonlyMap<string, string>;
  readonly declarations: Declarations;
  /** The lesson's named formulas. */
  readonly values: Readonly<Record<string, string>>;
  /** The names at the parameters' defaults, which is what the build prints. */
  readonly scope: Scope;
  /** How many provenance panels the page has so far. */
  panels: number;
  /** Ids of the figures that the page has so far. */
  readonly figures: Set<string>;
  /** How often the page has marked each term, and cited each reference, so far. */
  readonly uses: Map<string, number>;
}

/** A fresh context for one rendering of a lesson; `body` is its MDX. */
export function createLessonContext(
  id: string,
  {
    parameters,
    values,
  }: { readonly parameters: Declarations; readonly values: Readonly<Record<string, string>> },
  body: string,
): LessonContext {
  const scope = createScope({ values: defaultValues(parameters), derive: values });
  const placed = { placed: placedQuestions(body), cells: placedCells(body) };
  return {
    id,
    ...placed,
    declarations: parameters,
    values,
    scope,
    panels: 0,
    figures: new Set(),
    uses: new Map(),
  };
}

/** The element id of the next use of a term or a reference, to which the glossary and the references link back. */
export function countUse(lesson: LessonContext, kind: UseKind, id: string): string {
  const name = anchorOfUse(kind, id, 1);
  const count = 1 + (lesson.uses.get(name) ?? 0);
  lesson.uses.set(name, count);
  return anchorOfUse(kind, id, count);
}

/**
 * The context of the lesson being rendered.
 * @throws Error if the tag stands outside a lesson
 */
export function requireLesson(locals: App.Locals, tag: string): LessonContext {
  if (locals.lesson === undefined) throw new Error(`<${tag}> can only stand in a lesson.`);
  return locals.lesson;
}
