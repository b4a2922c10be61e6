import type { Grade, Parsed, Verdict } from './grade.ts';
import type { TypeWords } from './messages/message.ts';
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
   * The version of this grader, kept with every answer that it marks: raised when the same response to the same
   * question may be marked differently than before.
   */
  readonly version: number;
  /** What it says of a grade where the author says nothing. */
  readonly words: TypeWords;
  /**
   * Evaluates the author's formulas for one variant. A mis-set question stops the build here and never reaches
   * a learner. Left out, nothing is computed, and the source is the question.
   * @throws FormulaError if a formula cannot be read or evaluated
   * @throws QuestionError if the parts of the question contradict each other
   */
  readonly resolve?: (source: Source, scope: Scope) => Question;
  /** `arrange` gives the order of this variant; options that a learner sees shuffled come from it. */
  readonly publicView: (question: Question, arrange: Arrange) => Public;
  /**
   * For graders that load a part of themselves only for the responses that need it: loads what grading this one takes.
   * Before that it may be read as less than it is. Rejects if that cannot be had.
   */
  readonly equip?: (raw: unknown, question: Question) => Promise<void>;
  /**
   * For types whose responses have to be carried out before they can be judged: turns a raw response into what
   * `parse` takes. Never rejects; what goes wrong becomes part of the result.
   */
  readonly prepare?: (raw: unknown, question: Question, sandbox: Sandbox) => Promise<unknown>;
  readonly parse: (raw: unknown, question: Question) => Parsed<Response>;
  readonly score: (response: Response, question: Question) => Grade;
  /** The response as one number, for types that have one: a figure can then show what it leads to. */
  readonly toNumber?: (response: Response) => number;
}

/** A type whose questions are computed anew for each variant. */
export type ComputedQuestionType<Source, Question, Public, Response> = QuestionType<
  Source,
  Question,
  Public,
  Response
> & { readonly resolve: (source: Source, scope: Scope) => Question };

/**
 * The items in the order of one variant of a question. The same list of the same name comes in the same order,
 * whatever else was arranged before.
 */
export type Arrange = <Item>(name: string, items: readonly Item[]) => readonly Item[];

/** A place that runs a learner's program, without access to page, network, storage or clock. */
export interface Sandbox {
  readonly run: (job: SandboxJob) => Promise<SandboxResult>;
}

export interface SandboxJob {
  /** TypeScript: function declarations. */
  readonly code: string;
  /** Expressions, each evaluated after the code in a fresh realm. */
  readonly calls: readonly string[];
  /** For all calls together. */
  readonly timeoutMs: number;
}

/** What one expression gave. A number comes as itself, NaN and infinities included. */
export type CallResult = (
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
) & {
  /** The lines that the program wrote to its console before; left out where there are none. */
  readonly printed?: readonly string[];
};

export type SandboxResult =
  | { readonly ok: true; readonly calls: readonly CallResult[] }
  /** The code cannot be read; `line` and `column` count from 1. */
  | { readonly ok: false; readonly kind: 'syntax'; readonly message: string; readonly line: number | null }
  /** The sandbox itself could not be had. */
  | { readonly ok: false; readonly kind: 'unavailable'; readonly message: string };

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

/**
 * One variant of a question whose type is only known as data.
 * @throws as the type's `resolve`
 */
export function resolveQuestion(type: AnyQuestionType, source: unknown, scope: Scope): unknown {
  return type.resolve === undefined ? source : type.resolve(source, scope);
}
