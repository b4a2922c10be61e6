import type { Html } from '../markup/rich-text.ts';
import type { GeneralFeedback } from './neutral-item.ts';

/** A question, or a part of one, in a variant: what its type computed, and its texts. */
export interface Opened<Question = unknown, View = unknown> {
  readonly type: string;
  readonly question: Question;
  readonly view: View;
  /** The text of a key, such as `option/a`; empty where there is none. */
  readonly text: (key: string) => Html;
  /** The words of a feedback id; null where neither the author nor a misconception has some. */
  readonly words: (id: string) => Html | null;
}

/** What is opened of a part, by its id, whose keys and ids the part's own lead. */
export function openPart(
  whole: Opened,
  id: string,
  part: { readonly type: string; readonly question: unknown; readonly view: unknown },
): Opened {
  return {
    ...part,
    text: (key) => whole.text(`${id}/${key}`),
    words: (feedback) => whole.words(`${id}/${feedback}`),
  };
}

export function generalFeedback({ words }: Opened): GeneralFeedback {
  return { correct: words('correct'), partial: words('partial'), incorrect: words('incorrect') };
}
