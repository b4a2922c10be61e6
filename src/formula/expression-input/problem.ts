import type { TextSpan } from '../span.ts';

/** Every reason for which a typed formula is sent back. */
export type ExpressionProblemCode =
  | 'invalid.empty'
  | 'invalid.not-text'
  | 'invalid.label'
  | 'invalid.ambiguous-comma'
  | 'invalid.unknown-variable'
  | 'invalid.unknown-function'
  | 'invalid.which-log'
  | 'invalid.formula-too-long'
  | 'invalid.formula-too-deep'
  | 'invalid.formula-character'
  | 'invalid.formula-command'
  | 'invalid.formula-number'
  | 'invalid.formula-range'
  | 'invalid.formula-comma'
  | 'invalid.formula-equation'
  | 'invalid.formula-place'
  | 'invalid.formula-unfinished'
  | 'invalid.formula-unclosed'
  | 'invalid.formula-unopened'
  | 'invalid.formula-no-operator'
  | 'invalid.formula-bare-argument'
  | 'invalid.formula-arguments';

/** Why a typed formula is sent back, and where in the text the reason stands, if it stands anywhere. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly span: TextSpan | null;
  /** What may have been meant, or what is wanted, in words. */
  readonly wanted?: string;
  /** The names that can be used in the place of an unknown one; the function that a problem is about. */
  readonly names?: readonly string[];
}

/** Thrown inside the reader, and caught by `readExpression`. */
export class ExpressionRefusal extends Error {
  override readonly name = 'ExpressionRefusal';
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
