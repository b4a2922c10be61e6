/**
 * A question in one variant, as the formats of other systems see it: texts are HTML, every number is computed, every
 * tolerance is an interval. Each question type maps to one of these answers, and each format writes these answers.
 */
import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';
import type { Html } from '../markup/rich-text.ts';
import type { LossCode } from '../losses.ts';

/** What is asked, how it is answered, and what is said of the answer. */
export interface Task {
  readonly stem: Html;
  readonly answer: Answer;
  readonly feedback: GeneralFeedback;
  /** What was lost on the way here, whatever the format. */
  readonly losses: readonly LossCode[];
}

/** The words for an answer that nothing more specific explains; null for none. */
export interface GeneralFeedback {
  readonly correct: Html | null;
  readonly partial: Html | null;
  readonly incorrect: Html | null;
}

/** A variant of a question. */
export interface NeutralItem extends Task {
  /** The question's permanent id, `<lesson>/<name>`. */
  readonly id: string;
  readonly version: number;
  /** Of the content: see `GradingRecord`. */
  readonly hash: string;
  readonly seed: number;
  readonly title: string;
  readonly objectives: readonly string[];
  readonly bloom: string | null;
  readonly hints: readonly { readonly html: Html; readonly cost: number }[];
  readonly explanation: Html;
}

/** A part of a question, or a blank. */
export interface Part extends Task {
  /** Unique in the question. */
  readonly id: string;
  /** How a learner is told which part is meant: "Part 2". */
  readonly label: string;
  /** Its share in the score, against the other parts'. */
  readonly weight: number;
}

export type Answer =
  | ChoiceAnswer
  | TrueFalseAnswer
  | NumberAnswer
  | TextAnswer
  | OrderAnswer
  | MatchAnswer
  | TermAnswer
  | EssayAnswer
  | FigureAnswer
  | BlanksAnswer
  | PartsAnswer;

export interface Option {
  readonly id: string;
  readonly html: Html;
  readonly isRight: boolean;
  /** What choosing it alone is worth, where one can be chosen. */
  readonly score: number;
  readonly feedback: Html | null;
  /** Whether it stays at the end. */
  readonly isLast: boolean;
}

/** Options in the order of the variant. */
export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly isMany: boolean;
  readonly scoring: 'all' | 'net' | 'each';
  readonly isShuffled: boolean;
  readonly options: readonly Option[];
}

export interface TrueFalseAnswer {
  readonly kind: 'true-false';
  readonly isTrue: boolean;
}

export interface NumberAnswer {
  readonly kind: 'number';
  readonly value: number;
  readonly interval: AcceptedInterval;
  /** In the order in which they are tried. */
  readonly mistakes: readonly NumberMistake[];
}

export interface NumberMistake {
  readonly id: string;
  readonly value: number;
  readonly interval: AcceptedInterval;
  readonly score: number;
  readonly feedback: Html | null;
}

export interface TextAnswer {
  readonly kind: 'text';
  readonly accepted: readonly string[];
  readonly mistakes: readonly TextMistake[];
  readonly matchCase: boolean;
}

export interface TextMistake {
  readonly id: string;
  readonly texts: readonly string[];
  readonly score: number;
  readonly feedback: Html | null;
}

export interface OrderAnswer {
  readonly kind: 'order';
  /** As they are offered. */
  readonly steps: readonly Step[];
  /** Right orders of the steps that belong, the file's first; of more than 25, so many. */
  readonly orders: readonly (readonly string[])[];
  readonly scoring: 'all' | 'lcs';
}

export interface Step {
  readonly id: string;
  readonly html: Html;
  readonly isExtra: boolean;
}

export interface MatchAnswer {
  readonly kind: 'match';
  readonly rows: readonly { readonly id: string; readonly html: Html; readonly item: string }[];
  readonly items: readonly { readonly id: string; readonly html: Html }[];
  readonly pairs: readonly { readonly row: string; readonly item: string; readonly feedback: Html | null }[];
  readonly scoring: 'each' | 'all';
}

export interface TermAnswer {
  readonly kind: 'term';
  readonly isMany: boolean;
  /** From left to right; a piece without an option cannot be chosen. */
  readonly pieces: readonly { readonly html: Html; readonly option: Option | null }[];
}

export interface EssayAnswer {
  readonly kind: 'essay';
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
  /** What the field holds at first. */
  readonly template: string;
  /** What whoever marks it reads: the model answer and the rubric. */
  readonly guide: Html;
}

/** An answer that is set in a figure of this course. */
export interface FigureAnswer {
  readonly kind: 'figure';
}

/** The stem is a text in which `<span data-blank="id">` marks the place of each blank. */
export interface BlanksAnswer {
  readonly kind: 'blanks';
  readonly blanks: readonly Part[];
}

export interface PartsAnswer {
  readonly kind: 'parts';
  readonly parts: readonly Part[];
}
