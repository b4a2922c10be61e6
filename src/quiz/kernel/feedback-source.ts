/** A feedback id that a question can give, and where its words come from. */
export interface FeedbackSource {
  readonly id: string;
  /** The question's own words, in Markdown. */
  readonly text: string | null;
  /** The misconception whose correction is shown where the question has no words of its own. */
  readonly misconception: string | null;
}
