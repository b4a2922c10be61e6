import type { ComponentType } from 'preact';
import type { Grade } from '../kernel/grade.ts';

/** What the shell of a question hands to the view of its type. */
export interface ResponseViewProps {
  /** Unique on the page; the prefix of the ids of all fields. */
  readonly id: string;
  /** The type's public part of the question. */
  readonly question: unknown;
  /** The HTML of one of the type's texts by its key, typeset and with this variant's numbers; '' if there is none. */
  readonly text: (key: string) => string;
  /** As `text`, for texts that are shown only once the answer was checked; '' until then. */
  readonly hiddenText: (key: string) => string;
  /** The raw response, as `onChange` got it last; `null` until something was given. */
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  /** The grade of this very response; `null` if it was not checked, or was changed since. */
  readonly grade: Grade | null;
  /** Whether the response was sent back. */
  readonly isInvalid: boolean;
  /** Whether no more answers are taken: the tries are used up, or the quiz is over. */
  readonly isClosed: boolean;
  /** The id of the element that says what came of the last check. */
  readonly outcomeId: string;
  /** Whether the field stands in a line of text, as a blank. */
  readonly isInline: boolean;
  /** Draws a part of the question and what came of it, for types that have parts. */
  readonly Part: ComponentType<PartProps>;
  /** The figure of that name with a notebook of its own, for types whose answer is a figure's state. */
  readonly Figure: ComponentType<QuestionFigureProps>;
}

/** A part of a question: a question of another type. Its texts and its grade are found by its id. */
export interface PartProps {
  readonly partId: string;
  readonly type: string;
  /** The public part of the part. */
  readonly question: unknown;
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  readonly isInline?: boolean;
}

/** A figure inside a question. It does not follow the page's parameters, nor they it. */
export interface QuestionFigureProps {
  readonly id: string;
  /** The folder's name in `src/widgets`. */
  readonly widget: string;
  /** The parameters at the start. Those that are not in `free` are fixed. */
  readonly start: Readonly<Record<string, number>>;
  /** The parameters that the learner sets. */
  readonly free: readonly string[];
  /** The state to show: the values of the free parameters; null for the start. */
  readonly state: Readonly<Record<string, number>> | null;
  readonly onState: (state: Readonly<Record<string, number>>) => void;
  readonly isClosed: boolean;
}

/** The fields of a question type. */
export type ResponseView = ComponentType<ResponseViewProps>;
