import type { TextSpan } from './span.ts';

/** Why a formula cannot be read or evaluated. */
export type FormulaErrorCode =
  | 'too-long'
  | 'too-deep'
  | 'unexpected-character'
  | 'unexpected-token'
  | 'unexpected-end'
  | 'unknown-name'
  | 'unknown-function'
  | 'unknown-model'
  | 'wrong-arguments'
  | 'wrong-kind'
  | 'out-of-range'
  | 'not-finite'
  | 'name-taken';

/** A formula that cannot be read or evaluated. `span` points into the formula's text. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly code: FormulaErrorCode;
  readonly span: TextSpan;
  /** The field that holds the formula (`derive.lam`), or null if the caller has not said. */
  readonly field: string | null;

  constructor(code: FormulaErrorCode, span: TextSpan, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.span = span;
    this.field = field;
  }
}

/** Runs `work`; a FormulaError that leaves it says which field its formula stands in. */
export function inField<Result>(field: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FormulaError) || error.field !== null) throw error;
    throw new FormulaError(error.code, error.span, `${field}: ${error.message}`, field);
  }
}
