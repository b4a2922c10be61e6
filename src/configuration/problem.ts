/** Why a text cannot be read as a configuration, or what is odd about one that can. */
export type ProblemCode =
  | 'syntax'
  | 'missing-field'
  | 'missing-factor'
  | 'unknown-type'
  | 'conflict'
  | 'not-finite'
  | 'not-a-number'
  | 'not-an-object'
  | 'factor-below-1'
  | 'direction'
  | 'list-length'
  | 'out-of-range';

/** A problem in words, with its place: the path of a field (`rope_scaling.factor`), a flag, or a line. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly at: string;
  /** Where in the text it is, in UTF-16 code units, if it is in the text. */
  readonly offset: number | null;
}

/** Ends the reading of a text; it never leaves `readConfiguration`. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly problem: Problem;

  constructor(code: ProblemCode, message: string, at: string, offset: number | null = null) {
    super(message);
    this.problem = { code, message, at, offset };
  }
}
