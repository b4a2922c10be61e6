import type { TextSpan } from '../../formula/span.ts';
import type { Evidence } from './evidence.ts';
import type { ProblemCode } from './messages.ts';

export type { TextSpan } from '../../formula/span.ts';
export type { ProblemCode } from './messages.ts';

/** What a grader can say of a response. */
export type Verdict = 'correct' | 'partial' | 'incorrect' | 'invalid' | 'ungraded';

/** Why a response is sent back, and where in the text the reason stands, if it stands anywhere. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: TextSpan | null;
  /** What was asked for, where the question or its type decides it: "at least 4 significant figures". */
  readonly wanted?: string;
  /** The names that are meant: the blanks left empty, the unknown variable. */
  readonly names?: readonly string[];
}

interface Reasons {
  /**
   * Feedback codes, the most specific first; the words stand in the question or in `messages.ts`. In a question
   * of several parts each begins with the part's id and a slash: `lambda/exponent-inverted`.
   */
  readonly feedback: readonly string[];
  /** Ids of the misconceptions that the response shows. */
  readonly misconceptions: readonly string[];
  /** The grades of a question's parts, by their ids. */
  readonly parts?: Readonly<Record<string, Grade>>;
}

/** A response that was marked. `score` is in [0, 1]: 1 if correct, 0 if incorrect, between if partial. */
export interface MarkedGrade extends Reasons {
  readonly verdict: 'correct' | 'partial' | 'incorrect';
  readonly score: number;
  /** The response as the grader read it, echoed to the learner. */
  readonly understood: string;
  /** What was asked for, where the score was reduced for want of it: "at least 4 significant figures". */
  readonly wanted?: string;
  /** The names that the feedback means: the quantity whose value was given instead. */
  readonly names?: readonly string[];
  readonly evidence?: Evidence;
  /** For items that the learner chose or placed, by id: whether that was right. Never speaks of the others. */
  readonly marks?: Readonly<Record<string, 'right' | 'wrong'>>;
}

/** A response that cannot be read. It uses no attempt. */
export interface InvalidGrade extends Reasons {
  readonly verdict: 'invalid';
  readonly score: null;
  readonly understood: string | null;
  readonly problem: Problem;
}

/** A response that awaits the learner's own comparison with a model answer. */
export interface UngradedGrade extends Reasons {
  readonly verdict: 'ungraded';
  readonly score: null;
  readonly understood: string;
}

export type Grade = MarkedGrade | InvalidGrade | UngradedGrade;

/** A response that could be read, or the problem that prevents it. */
export type Parsed<Response> =
  | { readonly ok: true; readonly response: Response }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly understood?: string;
      /** The grades of the parts, where a question has some. */
      readonly parts?: Readonly<Record<string, Grade>>;
    };
