import type { QuestionState } from './use-question.ts';

/** Under which terms a question stands where it does. */
interface Terms {
  /** How many answers are marked; null for any number. */
  readonly tries: number | null;
  /** Whether feedback waits for the end of a quiz. */
  readonly isExam: boolean;
  /** Whether that quiz is over; true where there is none. */
  readonly isOver: boolean;
}

/** Whether a question takes no more answers, and whether one can be checked. */
export function openness(
  { attempts, checked }: Pick<QuestionState, 'attempts' | 'checked'>,
  { tries, isExam, isOver }: Terms,
) {
  const isUsedUp = tries !== null && attempts >= tries;
  // What the learner is to compare with a model answer stays open for it.
  const isUngraded = checked?.grade.verdict === 'ungraded';
  const isClosed = isUsedUp || (isExam && isOver && !isUngraded);
  return { isClosed, canCheck: isOver && !isClosed };
}
