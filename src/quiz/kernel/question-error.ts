/** A permanent code of a mis-set question, as the author's tools report it. */
export type QuestionErrorCode =
  | 'E031'
  | 'E032'
  | 'E033'
  | 'E034'
  | 'E035'
  | 'E036'
  | 'E037'
  | 'E040'
  | 'E041'
  | 'E042'
  | 'E043'
  | 'E044'
  | 'E045'
  | 'E046'
  | 'E047'
  | 'E048'
  | 'E049'
  | 'E062';

/**
 * A question whose parts contradict each other, so that it could mark a learner wrong. It is found when the
 * question is resolved, at build, and never reaches a learner.
 */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  readonly code: QuestionErrorCode;
  /** The field at fault: `mistakes[2]`. */
  readonly field: string;

  constructor(code: QuestionErrorCode, field: string, message: string) {
    super(`${code} ${field}: ${message}`);
    this.code = code;
    this.field = field;
  }
}
