import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeReport } from '../../src/quiz/check/report-text.ts';
import type { QuestionReport } from '../../src/quiz/check/report.ts';
import { readFormat } from '../command-line.ts';
import type { Arguments } from '../command-line.ts';
import { checkQuestion } from './check-bank.ts';
import { chooseQuestions } from './choose-questions.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';
import { printProblems } from './print-problems.ts';

const defaultFolder = 'reports';

/** Prints and writes down what the checks found out about questions. */
export const report: Command = {
  usage: `  report [id…] [--format json] [--out folder]
      What the checks found out about a question. Prints it, and writes JSON and text under reports/.
`,
  values: ['format', 'out'],
  run,
};

async function run(read: Arguments, around: Surroundings): Promise<number> {
  const format = readFormat(read);
  const out = read.values.get('out');
  const folder =
    out === undefined ? path.join(around.root, defaultFolder) : path.resolve(around.typedIn, out);
  const course = readCourse(around.root);
  const tools = await around.openTools();
  const reports: QuestionReport[] = [];
  let isFaulty = false;
  for (const question of chooseQuestions(course, read.words, around.typedIn)) {
    const { report: found, problems } = await checkQuestion(course, question, tools);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) isFaulty = true;
    if (found === null) {
      around.complain(
        `"${question.id}" has no report, because of\n${printProblems(errors, around.isColoured)}`,
      );
    } else {
      reports.push(found);
      writeFiles(folder, found);
      if (format === 'text') await around.write(`${reports.length > 1 ? '\n' : ''}${writeReport(found)}`);
    }
  }
  if (format === 'json') await around.write(`${JSON.stringify(reports, null, 2)}\n`);
  around.complain(`${reports.length} written to ${path.relative(around.typedIn, folder) || '.'}\n`);
  return isFaulty ? 1 : 0;
}

function writeFiles(folder: string, found: QuestionReport): void {
  const file = path.join(folder, found.id);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.json`, `${JSON.stringify(found, null, 2)}\n`);
  writeFileSync(`${file}.txt`, writeReport(found));
}
