/** A question file of a course. */
export interface QuestionPath {
  /** The permanent id: `<lesson>/<file name>`. */
  readonly id: string;
  /** From the root of the project, with slashes. */
  readonly file: string;
}
