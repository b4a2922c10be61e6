import type { Grade, Parsed, Verdict } from './grade.ts';
import type { Scope } from '../../formula/scope.ts';

/**
 * What grades the questions of one type.
 *
 * `Source` is what grading needs of the question as its author wrote it (formulas are text); `Question` is one
 * variant of it with every formula evaluated; `Public` is the part the page may show before grading. No method
 * throws on a learner's input, and none depends on the clock, the locale, or the order of options.
 */
export interface QuestionType<Source, Question, Public, Response> {
  readonly name: string;
  /**
   * Evaluates the author's formulas for one variant. A mis-set question stops the build here and never reaches
   * a learner.
   * @throws FormulaError if a formula cannot be read or evaluated
   * @throws QuestionError if the parts of the question contradict each other
   */
  readonly resolve: (source: Source, scope: Scope) => Question;
  readonly publicView: (question: Question) => Public;
  readonly parse: (raw: unknown, question: Question) => Parsed<Response>;
  readonly score: (response: Response, question: Question) => Grade;
  /** The response as one number, for types that have one: a figure can then show what it leads to. */
  readonly toNumber?: (response: Response) => number;
}

/** A question type whose parts are only known at run time. */
export type AnyQuestionType = QuestionType<unknown, unknown, unknown, unknown>;

/** A response that a question type invents for a question, and what must come of it. */
export interface Sample {
  readonly name: string;
  /** The raw response, as the view hands it over or a script types it. */
  readonly raw: unknown;
  readonly expect: { readonly verdict: Verdict; readonly feedback?: string };
}

/** Invents right, wrong and malformed responses to a question. Only checks need it; no page loads it. */
export type Sampler<Question> = (question: Question) => readonly Sample[];
