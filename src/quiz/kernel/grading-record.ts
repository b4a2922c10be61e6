import type { KnownVariant } from './known-variant.ts';
import type { HintTerms } from './shown-question.ts';
import type { TextTemplate } from './text-template.ts';
import type { VariantSource } from './variants.ts';

type Templates = Readonly<Record<string, TextTemplate>>;

/** A question's words, typeset at build, with the numbers left open for its variants. */
export interface GradingTexts {
  /** The prompt (`prompt`) and the texts of options, steps and parts that stand on the page from the start. */
  readonly shown: Templates;
  /** Texts of the type's that are shown once an answer was checked: a model answer, a rubric. */
  readonly hidden: Templates;
  /** In the order they are revealed. */
  readonly hints: readonly GradedHint[];
  /** The worked solution. */
  readonly explanation: TextTemplate;
  /** By feedback id. An id without an entry is worded by `messageFor`. */
  readonly feedback: Templates;
}

export interface GradedHint extends HintTerms {
  readonly text: TextTemplate;
}

/**
 * All that a browser needs to draw any variant of one question and to grade it, as JSON. It is written at
 * build and fetched when the learner turns to the question, so that until then the page holds nothing of the key.
 *
 * To grade: `openVariant(record, seed)` or `openKnown(record.known)`, then the type's `resolve(source, scope)`, then
 * `gradeResponse`.
 */
export interface GradingRecord<Source> extends VariantSource {
  readonly title: string;
  /**
   * Of all that a learner is shown and graded by, as far as it stands in the question's file: twelve hexadecimal digits.
   * An answer keeps it, and so tells to which wording it was given.
   */
  readonly hash: string;
  /** The question type's name, a key of `runtime`. */
  readonly type: string;
  /** The names of the types of its parts, at any depth, each once: their graders are needed too. */
  readonly partTypes: readonly string[];
  /** Whether there are other variants to draw. */
  readonly canVary: boolean;
  /** The fields that the type's `resolve` needs; formulas are text. */
  readonly source: Source;
  readonly texts: GradingTexts;
  /** The variant that everybody sees first, so that opening it takes no formulas; null where it takes them. */
  readonly known: KnownVariant | null;
}
