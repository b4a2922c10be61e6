/** A text of a question that its type owns: an option, a step, a model answer. */
export interface QuestionText {
  /** How the view asks for it: `option/a`, `step/divide`. Unique in the question. */
  readonly key: string;
  /** Markdown with `$TeX$` and `{{name|4sf}}`. */
  readonly markdown: string;
  /** Whether it stands on the page from the start. What gives the answer away must not. */
  readonly isShown: boolean;
  /** Whether it stands in a line; its paragraph is taken off. */
  readonly isInline: boolean;
}

/** The ids and keys of a part's texts or feedback, as those of the whole question. */
export function keyOfPart(part: string, key: string): string {
  return `${part}/${key}`;
}
