import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import type { AnyQuestionType, Sandbox } from '../quiz/kernel/question-type.ts';
import { runsPrograms } from '../quiz/types/runtime.ts';
import { openBook } from './open-question.ts';
import type { QuestionBook } from './open-question.ts';

const loadSandbox = () => import('../sandbox/browser-sandbox.ts');

/** The page's sandbox. */
const lazySandbox: Sandbox = { run: async (job) => (await loadSandbox()).browserSandbox.run(job) };

/**
 * Opens a question in a page: its programs run in the page's sandbox, which is loaded for those alone, and the page hears of a
 * grader's faults.
 */
export function openInPage(record: GradingRecord<unknown>, type: AnyQuestionType): QuestionBook {
  if (runsPrograms([record.type, ...record.partTypes])) loadSandbox().catch(() => undefined);
  return openBook(record, { type, sandbox: lazySandbox, report: reportError });
}
