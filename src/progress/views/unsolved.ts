import type { LearnerEvent } from '../events.ts';
import { foldLog } from '../fold.ts';
import type { Fold } from '../fold.ts';

/** Whether the last marked answer to a question was not right, or had the worked answer in view; by its id. */
export type UnsolvedState = Map<string, boolean>;

/** How a log left each question. */
export const unsolvedFold: Fold<UnsolvedState> = {
  version: 1,
  begin: () => new Map(),
  take: (isWrong, event) => {
    if (event.kind !== 'answered' || event.verdict === 'ungraded') return;
    isWrong.set(event.question, event.verdict !== 'correct' || event.solutionShown);
  },
  write: (isWrong) => [...isWrong],
  read: (written) => new Map(written as readonly (readonly [string, boolean])[]),
};

/** Ids of the questions that were left unsolved, in their order. */
export function unsolvedIn(isWrong: UnsolvedState): readonly string[] {
  return [...isWrong].flatMap(([question, wrong]) => (wrong ? [question] : [])).sort();
}

/** See {@link unsolvedIn}. @param events - oldest first */
export function unsolvedQuestions(events: readonly LearnerEvent[]): readonly string[] {
  return unsolvedIn(foldLog(unsolvedFold, events));
}
