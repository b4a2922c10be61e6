import type { Grade, Parsed, Verdict } from './grade.ts';
import type { Scope } from './scope.ts';

/** A response a question type invents for a question, and what must come of it. */
export interface Sample {
  readonly name: string;
  /** The raw response, as the view hands it over or a script types it. */
  readonly raw: unknown;
  readonly expect: { readonly verdict: Verdict; readonly feedback?: string };
}

/**
 * What every question type is made of.
 *
 * `Source` is the question as its author wrote it (formulas are text); `Question` is one variant of it with
 * every formula evaluated; `Public` is the part the page may show before grading. No method throws on a
 * learner's input, and none depends on the clock, the locale, or the order of options.
 */
export interface QuestionType<Source, Question, Public, Response> {
  readonly name: string;
  /**
   * Evaluates the author's formulas for one variant.
   * @throws FormulaError if a formula cannot be read or evaluated: a mis-set question never reaches a learner
   */
  readonly resolve: (source: Source, scope: Scope) => Question;
  readonly publicView: (question: Question) => Public;
  readonly parse: (raw: unknown, question: Question) => Parsed<Response>;
  readonly score: (response: Response, question: Question) => Grade;
  /** Right, wrong and malformed responses, for the contract suite. */
  readonly samples: (question: Question) => readonly Sample[];
}
