import { createContext } from 'preact';
import type { EngineWords } from '../../player/words.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';

/** What the view of a question, or of a part of one, draws from. */
export interface ViewContextValue {
  /** Unique on the page. */
  readonly id: string;
  readonly text: (key: string) => string;
  readonly hiddenText: (key: string) => string;
  /** The HTML of an author's words for a feedback id; undefined where the engine words it. */
  readonly feedback: (code: string) => string | undefined;
  /** The engine's words; null until the grader is loaded. */
  readonly words: EngineWords | null;
  /** The grade of the response that the fields hold; null if it was not checked, or was changed since. */
  readonly grade: Grade | null;
  readonly isClosed: boolean;
  readonly outcomeId: string;
}

const nothing = () => '';

/** The question, or the part, in which a view stands. */
export const ViewContext = createContext<ViewContextValue>({
  id: '',
  text: nothing,
  hiddenText: nothing,
  feedback: () => undefined,
  words: null,
  grade: null,
  isClosed: false,
  outcomeId: '',
});
