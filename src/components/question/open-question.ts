import { createScope } from '../../formula/scope.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import { gradeResponse } from '../../quiz/kernel/grading.ts';
import type { GradingRecord, GradingTexts } from '../../quiz/kernel/grading-record.ts';
import type { AnyQuestionType } from '../../quiz/kernel/question-type.ts';
import { loadGrader } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';

/** A question that is ready to grade. */
export interface OpenQuestion {
  readonly texts: GradingTexts;
  readonly grade: (raw: unknown) => Grade;
  /** The response as one number, for a figure; null if it is none. */
  readonly numberOf: (raw: unknown) => number | null;
  /** The named values of the question, its case for a figure among them. */
  readonly values: ReadonlyMap<string, number>;
}

function bind(type: AnyQuestionType, record: GradingRecord<unknown>): OpenQuestion {
  const scope = createScope({ derive: record.derive });
  const question = type.resolve(record.source, scope);
  return {
    values: scope.values,
    texts: record.texts,
    grade: (raw) => gradeResponse(type, raw, question, reportError),
    numberOf: (raw) => {
      const parsed = type.parse(raw, question);
      return parsed.ok ? (type.toNumber?.(parsed.response) ?? null) : null;
    },
  };
}

/** Fetches a question's grading record and its type's grader. Throws if one of them cannot be had. */
export async function openQuestion(type: QuestionTypeName, recordUrl: string): Promise<OpenQuestion> {
  const [grader, response] = await Promise.all([loadGrader(type), fetch(recordUrl)]);
  if (!response.ok) throw new Error(`The grading record could not be fetched (${String(response.status)}).`);
  const record = (await response.json()) as GradingRecord<unknown>;
  return bind(grader, record);
}
