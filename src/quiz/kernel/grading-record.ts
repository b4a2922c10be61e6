import type { DerivedFormulas } from '../../formula/scope.ts';

/** A question's words, typeset at build. */
export interface GradingTexts {
  /** HTML of the hints, in the order they are revealed. */
  readonly hints: readonly GradedHint[];
  /** HTML of the worked solution. */
  readonly explanation: string;
  /** HTML by feedback id. An id without an entry is worded by `messageFor`. */
  readonly feedback: Readonly<Record<string, string>>;
}

export interface GradedHint {
  readonly html: string;
  /** The share of the score it costs to open this hint. */
  readonly cost: number;
  /** How many attempts must be used before it can be opened. */
  readonly afterAttempts: number;
}

/**
 * All that a browser needs to grade one question, as JSON. It is written at build and fetched when the
 * learner first checks an answer or opens a hint, so that until then the page holds nothing of the key.
 *
 * To grade: `createScope({ derive })`, then the type's `resolve(source, scope)`, then `gradeResponse`.
 */
export interface GradingRecord<Source> {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly id: string;
  readonly version: number;
  /** The question type's name, a key of `runtime`. */
  readonly type: string;
  readonly derive: DerivedFormulas;
  /** The fields that the type's `resolve` needs; formulas are text. */
  readonly source: Source;
  readonly texts: GradingTexts;
}
