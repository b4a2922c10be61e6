import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkAuthoredFile } from '../../src/quiz/check/check-authored-file.ts';
import type { CheckResult, CheckTools } from '../../src/quiz/check/check-question-file.ts';
import type { CheckCode } from '../../src/quiz/check/codes.ts';
import { severityOf } from '../../src/quiz/check/codes.ts';
import type { Problem } from '../../src/quiz/check/problem.ts';
import { toId } from '../../src/quiz/check/words.ts';
import type { CourseFiles } from './course-files.ts';
import type { QuestionPath } from './question-path.ts';
import { findAskedIn } from './duplicates.ts';
import { figures } from './figures.ts';

/** A question file and what its check found. */
export interface CheckedQuestion extends CheckResult {
  readonly question: QuestionPath;
}

/** Checks one question file, its name and its encoding included. */
export async function checkQuestion(
  course: CourseFiles,
  question: QuestionPath,
  tools: CheckTools,
): Promise<CheckedQuestion> {
  const { file, id } = question;
  const text = readUtf8(path.join(course.root, file));
  if (text === null) {
    const problem = atStart(file, 'E003', 'the file is not text in UTF-8', 'save it as UTF-8 in your editor');
    return { question, problems: [problem], report: null };
  }
  const checked = {
    file,
    text,
    id,
    figures,
    findAsked: findAskedIn(course.asked()),
    ...course.knownTo(question),
  };
  return { question, ...(await checkAuthoredFile(checked, tools)) };
}

/** The text of a file, or null where it is not UTF-8. */
function readUtf8(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Files beside the questions that nothing would load. */
export function checkStrays(strays: readonly string[]): readonly Problem[] {
  return strays.map((file) => {
    const name = path.posix.basename(file).replace(/\.[^.]*$/, '');
    const message = `no page loads "${path.posix.basename(file)}"`;
    return atStart(file, 'E004', message, `rename it to "${toId(name)}.yaml", or move it elsewhere`);
  });
}

function atStart(file: string, code: CheckCode, message: string, advice: string): Problem {
  return { code, severity: severityOf(code), file, line: 1, column: 1, message, advice };
}
