import type { ComponentType } from 'preact';

/** What the shell of a question hands to the view of its type. */
export interface ResponseViewProps {
  /** Unique on the page; the prefix of the ids of all fields. */
  readonly id: string;
  /** The type's public part of the question. */
  readonly question: unknown;
  /** The raw response, as `onChange` got it last; `null` until something was given. */
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  /** Whether the response was sent back. */
  readonly isInvalid: boolean;
  /** The id of the element that says what came of the last check. */
  readonly outcomeId: string;
}

/** The fields of a question type. */
export type ResponseView = ComponentType<ResponseViewProps>;
