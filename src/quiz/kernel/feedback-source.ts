/** A feedback id that a question can give, and where its words come from. */
export interface FeedbackSource {
  readonly id: string;
  /** The question's own words, in Markdown. */
  readonly text: string | null;
  /** The misconception whose correction is shown where the question has no words of its own. */
  readonly misconception: string | null;
}

/** The words for `correct`, `partial` and `incorrect`, as far as the author wrote them. */
export function ownFeedback(feedback: {
  readonly correct?: string | undefined;
  readonly partial?: string | undefined;
  readonly incorrect?: string | undefined;
}): readonly FeedbackSource[] {
  return (['correct', 'partial', 'incorrect'] as const).flatMap((id) => {
    const text = feedback[id];
    return text === undefined ? [] : [{ id, text, misconception: null }];
  });
}

/** A known mistake as a question's file lists it; the schemas make sure that it has an id or a misconception. */
interface ListedMistake {
  readonly id?: string | undefined;
  readonly misconception?: string | undefined;
  readonly feedback?: string | undefined;
}

/** The feedback id of a listed mistake: its own, or its misconception's. */
export function mistakeId({ id, misconception }: ListedMistake): string {
  return id ?? misconception ?? '';
}

/** The words for listed mistakes; where one has none of its own, its misconception's. */
export function feedbackOfMistakes(mistakes: readonly ListedMistake[]): readonly FeedbackSource[] {
  return mistakes.map((mistake) => ({
    id: mistakeId(mistake),
    text: mistake.feedback ?? null,
    misconception: mistake.misconception ?? null,
  }));
}
