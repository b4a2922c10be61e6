import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import type { AnyQuestionType } from '../quiz/kernel/question-type.ts';
import { browserSandbox } from '../sandbox/browser-sandbox.ts';
import { openBook } from './open-question.ts';
import type { QuestionBook } from './open-question.ts';

/** Opens a question in a page: its programs run in the page's sandbox, and the page hears of a grader's faults. */
export function openInPage(record: GradingRecord<unknown>, type: AnyQuestionType): QuestionBook {
  return openBook(record, { type, sandbox: browserSandbox, report: reportError });
}
