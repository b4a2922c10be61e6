import type { Answered, QuestionEvent } from '../events.ts';

/** Which variant of which version of a question. */
export interface QuestionVariant {
  readonly version: number;
  readonly seed: number;
}

/** Where a learner left a question, in one version of it. */
export interface QuestionState {
  /** The variant that was open last; null where the version was never touched. */
  readonly seed: number | null;
  /** The answers to that variant that were marked, oldest first. */
  readonly attempts: readonly Answered[];
  /** The last answer to that variant, marked or not; null for none. */
  readonly last: Answered | null;
  /** How many of its hints were opened. */
  readonly hintsOpened: number;
  /** Whether its worked answer was shown. */
  readonly solutionShown: boolean;
}

/**
 * The latest state of a question.
 * @param events - of that question, oldest first
 */
export function latestState(events: readonly QuestionEvent[], version: number): QuestionState {
  const ofVersion = events.filter((event) => event.version === version);
  const seed = ofVersion.at(-1)?.seed ?? null;
  const ofVariant = ofVersion.filter((event) => event.seed === seed);
  const answers = ofVariant.filter((event) => event.kind === 'answered');
  const opened = ofVariant.map((event) =>
    event.kind === 'hint-opened' ? event.number : event.kind === 'answered' ? event.hintsOpened : 0,
  );
  return {
    seed,
    attempts: answers.filter(({ verdict }) => verdict !== 'ungraded'),
    last: answers.at(-1) ?? null,
    hintsOpened: Math.max(0, ...opened),
    solutionShown: ofVariant.some(
      (event) => event.kind === 'solution-shown' || (event.kind === 'answered' && event.solutionShown),
    ),
  };
}

/**
 * Whether nothing is left to find out at a question: in some variant it was answered right, its tries are used up, or
 * its worked answer was shown.
 * @param events - of that question, oldest first
 * @param tries - how many wrong answers close it; none close it for null
 */
export function isClosed(events: readonly QuestionEvent[], version: number, tries: number | null): boolean {
  const seeds = [...new Set(events.map(({ seed }) => seed))];
  return seeds.some((seed) => {
    const { attempts, solutionShown } = latestState(
      events.filter((event) => event.seed === seed),
      version,
    );
    const isRight = attempts.some(({ verdict }) => verdict === 'correct');
    return isRight || solutionShown || (tries !== null && attempts.length >= tries);
  });
}
