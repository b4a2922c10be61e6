import { getCollection } from 'astro:content';
import { checkQuestionFile } from '../../quiz/check/check-question-file.ts';
import type { CheckResult } from '../../quiz/check/check-question-file.ts';
import { typesetTemplate } from '../../typeset/text.ts';
import type { BankFile } from './bank-questions.ts';
import { checksAhead } from './checks-ahead.ts';
import { knownTo } from './known-content.ts';

/** What is wrong with a question file, and its report. Programs are not run here; `npm run questions` does that. */
export async function checkBankFile({ id, lesson, file, text }: BankFile): Promise<CheckResult> {
  const ahead = checksAhead();
  if (ahead !== null) return ahead(id);
  const course = {
    lessons: await getCollection('lessons'),
    misconceptions: await getCollection('misconceptions'),
    references: await getCollection('references'),
  };
  return checkQuestionFile(
    { id, file, text, ...knownTo(lesson, course) },
    { typeset: (markdown) => typesetTemplate(markdown, import.meta.env.BASE_URL) },
  );
}
