import type { LearnerEvent } from '../events.ts';

/**
 * Ids of the questions whose last marked answer was not right, or had the worked answer in view; in the order of their
 * ids.
 * @param events - oldest first
 */
export function unsolvedQuestions(events: readonly LearnerEvent[]): readonly string[] {
  const isWrong = new Map<string, boolean>();
  for (const event of events) {
    if (event.kind !== 'answered' || event.verdict === 'ungraded') continue;
    isWrong.set(event.question, event.verdict !== 'correct' || event.solutionShown);
  }
  return [...isWrong]
    .filter(([, wrong]) => wrong)
    .map(([question]) => question)
    .sort();
}
