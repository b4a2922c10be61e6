import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { EssaySource } from '../../../../src/quiz/types/essay/schema.ts';
import { essay } from '../../../../src/quiz/types/essay/score.ts';

/** A question with two criteria, of at most 2 and 3 points, and no limit to its length. */
export function essaySourceOf(parts: Partial<EssaySource> = {}): EssaySource {
  return {
    words: { min: null, max: null },
    criteria: [
      criterionOf('why', 'Says why', { none: 0, half: 1, full: 2 }),
      criterionOf('how', 'Says how', { full: 3, none: 0 }),
    ],
    ...parts,
  };
}

/** A criterion whose levels give these points. */
export function criterionOf(
  id: string,
  title: string,
  levels: Readonly<Record<string, number>>,
): EssaySource['criteria'][number] {
  return { id, title, levels: Object.entries(levels).map(([level, points]) => ({ id: level, points })) };
}

/** Grades answers to such a question. */
export function open(parts: Partial<EssaySource> = {}) {
  const question = essaySourceOf(parts);
  return { question, grade: (raw: unknown) => gradeResponse(essay, raw, question) };
}
