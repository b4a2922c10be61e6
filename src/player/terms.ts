import type { HintTerms } from '../quiz/kernel/shown-question.ts';

/** Under which terms a question is answered where it stands. They do not change while it is at work. */
export interface Terms {
  /** How many answers are marked; null for any number. */
  readonly tries: number | null;
  /** Whether it is said after each check what came of it, or for all questions at the end of their sitting. */
  readonly feedback: 'each' | 'end';
  /** Whether hints and the worked answer can be had. */
  readonly help: boolean;
  /** Whether another variant may be drawn. */
  readonly mayVary: boolean;
  /** Whether the learner's record keeps what is done. */
  readonly keeps: boolean;
}

/** The terms of a place, and what each hint of the question that stands there costs and waits for. */
export interface QuestionTerms extends Terms {
  readonly hints: readonly HintTerms[];
}

/** The terms of several questions that are answered as one. */
export interface SittingTerms extends Terms {
  /** After how many milliseconds it is handed in by itself; null for never. */
  readonly limitMs: number | null;
}

/** The terms of a question that stands alone in a lesson. */
export const lessonTerms: Terms = {
  tries: null,
  feedback: 'each',
  help: true,
  mayVary: true,
  keeps: true,
};

/** The terms of a question that is tried out: nothing of it is kept. */
export const trialTerms: Terms = { ...lessonTerms, keeps: false };

/** The terms of several questions whose feedback waits for their end. */
export const examTerms: SittingTerms = { ...lessonTerms, feedback: 'end', mayVary: false, limitMs: null };

function isAmount(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value > 0);
}

/** The terms as a record keeps them; null if they are none. */
export function readSittingTerms(kept: unknown): SittingTerms | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { tries, feedback, help, mayVary, keeps, limitMs } = kept as Readonly<Record<string, unknown>>;
  if (!isAmount(tries) || !isAmount(limitMs)) return null;
  if (tries !== null && !Number.isInteger(tries)) return null;
  if (feedback !== 'each' && feedback !== 'end') return null;
  if (typeof help !== 'boolean' || typeof mayVary !== 'boolean' || typeof keeps !== 'boolean') return null;
  return { tries, feedback, help, mayVary, keeps, limitMs };
}
