import type { Answered, Happening, LearnerEvent } from '../../src/progress/events.ts';

type AnsweredHappening = Extract<Happening, { kind: 'answered' }>;

/** An answer as a player hands it to the log: right, at the first try, unless told otherwise. */
export function answerTo(question: string, changes: Partial<AnsweredHappening> = {}): AnsweredHappening {
  return {
    kind: 'answered',
    question,
    version: 1,
    seed: 0,
    hash: 'c0ffee',
    response: '4.089',
    verdict: 'correct',
    score: 1,
    feedback: ['correct'],
    misconceptions: [],
    grader: 1,
    hintsOpened: 0,
    solutionShown: false,
    durationMs: 1200,
    confidence: null,
    sitting: null,
    ...changes,
  };
}

/** The time of the `number`-th event of a test, a second after the one before. */
export function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 2, 1) + number * 1000).toISOString();
}

/** The `number`-th event of a test, of what happened. */
export function eventOf(happening: Happening, number: number): LearnerEvent {
  return { id: `e${String(number).padStart(6, '0')}`, at: timeOf(number), v: 1, ...happening };
}

/** The `number`-th event of a test, an answer. */
export function answerEvent(
  question: string,
  number: number,
  changes: Partial<AnsweredHappening> = {},
): Answered {
  return {
    id: `e${String(number).padStart(6, '0')}`,
    at: timeOf(number),
    v: 1,
    ...answerTo(question, changes),
  };
}
