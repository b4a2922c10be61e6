import { effect, signal } from '@preact/signals-core';
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

/** Hands in one question: grades what its field holds. Fails where the grader cannot be had. */
type HandIn = () => Promise<Grade>;

/** One run through a quiz whose feedback waits for its end. */
export interface Sitting {
  /** Null until it is over. */
  readonly result: ReadonlySignal<SittingResult | null>;
  /** Takes a question in; answers how to take it out again. */
  readonly join: (question: string, handIn: HandIn) => () => void;
  /**
   * Waits until `count` questions have joined, and hands them all in. Answers whether the quiz is over: if a question
   * could not be graded, it goes on, and can be finished again.
   */
  readonly finish: (count: number) => Promise<boolean>;
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
  const joined = signal(0);
  const result = signal<SittingResult | null>(null);
  let finishing: Promise<boolean> | undefined;
  const finish = async (count: number) => {
    await reach(joined, count);
    try {
      const grades = await Promise.all([...questions.values()].map((handIn) => handIn()));
      result.value = sumUp(grades);
    } catch {
      finishing = undefined;
    }
    return result.value !== null;
  };
  return {
    result,
    join: (question, handIn) => {
      questions.set(question, handIn);
      joined.value = questions.size;
      return () => {
        questions.delete(question);
        joined.value = questions.size;
      };
    },
    finish: (count) => (finishing ??= finish(count)),
  };
}

/** Waits until a number is at least `least`. */
function reach(number: ReadonlySignal<number>, least: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (number.value < least) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

function sumUp(grades: readonly Grade[]): SittingResult {
  return {
    points: grades.reduce((sum, { score }) => sum + (score ?? 0), 0),
    count: grades.length,
    unanswered: grades.filter(({ verdict }) => verdict === 'invalid').length,
    ungraded: grades.filter(({ verdict }) => verdict === 'ungraded').length,
  };
}
