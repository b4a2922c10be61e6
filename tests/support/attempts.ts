import type { Attempt, Draft } from '../../src/progress/record.ts';

/** An attempt of which a test spells out only what matters to it. */
export function attemptAt(question: string, changes: Partial<Attempt> = {}): Attempt {
  return {
    kind: 'attempt',
    question,
    version: 1,
    seed: 0,
    response: '4.089',
    verdict: 'correct',
    score: 1,
    feedback: ['correct'],
    misconceptions: [],
    hintsOpened: 0,
    solutionShown: false,
    at: '2026-03-02T09:15:00.000Z',
    ...changes,
  };
}

export function draftOf(response: unknown): Draft {
  return { version: 1, seed: 0, response, hintsOpened: 0, solutionShown: false };
}
