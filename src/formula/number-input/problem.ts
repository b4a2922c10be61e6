import type { TextSpan } from '../span.ts';

/** Every reason for which a typed number is sent back. */
export type NumberProblemCode =
  | 'invalid.empty'
  | 'invalid.not-text'
  | 'invalid.too-long'
  | 'invalid.has-letters'
  | 'invalid.names'
  | 'invalid.label'
  | 'invalid.equation'
  | 'invalid.percent'
  | 'invalid.ambiguous-comma'
  | 'invalid.syntax'
  | 'invalid.unfinished'
  | 'invalid.not-finite'
  | 'invalid.no-arithmetic'
  | 'invalid.unknown-unit'
  | 'invalid.unit-missing'
  | 'invalid.unit-place'
  | 'invalid.internal';

/** Why a typed number is sent back, and where in the text the reason stands, if it stands anywhere. */
export interface NumberProblem {
  readonly code: NumberProblemCode;
  readonly span: TextSpan | null;
  /** The names that were typed in the place of numbers. */
  readonly names?: readonly string[];
}
