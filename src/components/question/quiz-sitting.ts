import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Grade } from '../../quiz/kernel/grade.ts';

/** What came of a quiz. */
export interface SittingResult {
  /** The sum of the scores, at most `count`. */
  readonly points: number;
  readonly count: number;
  /** Questions whose answer could not be read, or was not given. */
  readonly unanswered: number;
  /** Questions that wait for the learner's own comparison. */
  readonly ungraded: number;
}

/** Hands in one question: grades what its field holds. */
type HandIn = () => Promise<Grade | null>;

/** One run through a quiz whose feedback waits for its end. */
export interface Sitting {
  /** Null until it is over. */
  readonly result: ReadonlySignal<SittingResult | null>;
  /** Takes a question in; answers how to take it out again. */
  readonly join: (question: string, handIn: HandIn) => () => void;
  /** Hands in every question. Only the first call does. */
  readonly finish: () => Promise<void>;
}

const sittings = new Map<string, Sitting>();

/** The run through the quiz of that name on this page. */
export function openSitting(name: string): Sitting {
  const found = sittings.get(name);
  if (found !== undefined) return found;
  const opened = createSitting();
  sittings.set(name, opened);
  return opened;
}

/** A run that has just begun. */
export function createSitting(): Sitting {
  const questions = new Map<string, HandIn>();
  const result = signal<SittingResult | null>(null);
  let finishing: Promise<void> | undefined;
  const finish = async () => {
    const grades = await Promise.all([...questions.values()].map((handIn) => handIn()));
    result.value = sumUp(grades);
  };
  return {
    result,
    join: (question, handIn) => {
      questions.set(question, handIn);
      return () => questions.delete(question);
    },
    finish: () => (finishing ??= finish()),
  };
}

function sumUp(grades: readonly (Grade | null)[]): SittingResult {
  return {
    points: grades.reduce((sum, grade) => sum + (grade?.score ?? 0), 0),
    count: grades.length,
    unanswered: grades.filter((grade) => grade === null || grade.verdict === 'invalid').length,
    ungraded: grades.filter((grade) => grade?.verdict === 'ungraded').length,
  };
}
