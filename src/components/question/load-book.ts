import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import { loadGrader } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import type { QuestionBook } from './open-question.ts';

async function fetchRecord(url: string): Promise<GradingRecord<unknown>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The grading record could not be fetched (${String(response.status)}).`);
  return (await response.json()) as GradingRecord<unknown>;
}

/**
 * Loads what grading a question needs, all at once: the engine, the type's grader and the question's record. Throws
 * if one of them cannot be had.
 */
export async function loadBook(type: QuestionTypeName, recordUrl: string): Promise<QuestionBook> {
  const [{ openBook }, grader, record] = await Promise.all([
    import('./open-question.ts'),
    loadGrader(type),
    fetchRecord(recordUrl),
  ]);
  return openBook(grader, record);
}
