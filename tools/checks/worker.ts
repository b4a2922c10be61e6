/** Checks every question of a course, for the pages of the bank. Programs are not run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkQuestionFile } from '../../src/quiz/check/check-question-file.ts';
import { typesetTemplate } from '../../src/typeset/text.ts';
import { readCourse } from '../questions/course-files.ts';
import { figures } from '../questions/figures.ts';
import type { CheckedAhead, CheckOrder } from './check-beside.ts';

const { root, base } = workerData as CheckOrder;
const course = readCourse(root);
for (const question of course.questions) {
  const { id, file } = question;
  const text = readFileSync(path.join(root, file), 'utf8');
  const result = await checkQuestionFile(
    { id, file, text, figures, ...course.knownTo(question) },
    { typeset: (markdown) => typesetTemplate(markdown, base) },
  );
  parentPort?.postMessage({ id, result } satisfies CheckedAhead);
}
