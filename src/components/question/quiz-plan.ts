import type { HintTerms } from '../../quiz/kernel/shown-question.ts';

/** One question of a quiz, as the page that holds the quiz names it. */
export interface QuizItem {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly seed: number;
  /** The names of its type and of its parts' types. */
  readonly types: readonly string[];
  readonly hints: readonly HintTerms[];
  readonly recordUrl: string;
}

/** A quiz whose feedback waits for its end. It stands in the page once, as JSON, for the sitting that runs through it. */
export interface QuizPlan {
  /** Unique on the page. */
  readonly name: string;
  readonly title: string;
  /** How many answers to each question are marked; null for any number. */
  readonly tries: number | null;
  readonly items: readonly QuizItem[];
}
