import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportQuestions } from '../../src/interchange/export-questions.ts';
import type { ExportPlan } from '../../src/interchange/export-questions.ts';
import { formatNames, isFormatName } from '../../src/interchange/formats.ts';
import type { ExportedQuestion } from '../../src/interchange/item/build-item.ts';
import { writeLossReport } from '../../src/interchange/report-text.ts';
import { isSeed } from '../../src/quiz/kernel/seeds.ts';
import { advise, UsageError } from '../command-line.ts';
import type { Arguments } from '../command-line.ts';
import { chooseQuestions } from './choose-questions.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';
import { FaultyQuestionError } from './open-question.ts';
import type { QuestionPath } from './question-path.ts';
import { exportReader } from './read-exported.ts';

const mostVariants = 100;

/** Writes questions for another system, and says what does not travel. */
export const exportCommand: Command = {
  usage: `  export <id…|lesson…|all> --format ${formatNames.join('|')} [--variants n] [--seed n] -o <file>
      Writes questions for a learning management system, each in n variants (1 if left out) from that seed on (0 if
      left out), and prints what does not travel, question by question. docs/exchange.md says how to import the file.
`,
  values: ['format', 'variants', 'seed', 'output'],
  shorts: { o: 'output' },
  run,
};

async function run({ words, values }: Arguments, around: Surroundings): Promise<number> {
  const plan = readPlan(values);
  const file = values.get('output');
  if (file === undefined) throw new UsageError('Say where to write: -o questions.xml.');
  if (words.length === 0)
    throw new UsageError('Name questions or lessons, or "all": export matching-periods.');
  const course = readCourse(around.root);
  const chosen = chooseQuestions(course, words.includes('all') ? [] : words, around.typedIn);
  const questions = await readAll(chosen, around);
  if (questions === null) return 1;
  const { content, report } = await exportQuestions(questions, plan);
  const target = path.resolve(around.typedIn, file);
  writeTo(target, content);
  await around.write(writeLossReport(report));
  around.complain(`Written to ${path.relative(around.typedIn, target)}\n`);
  return 0;
}

function readPlan(values: Arguments['values']): ExportPlan {
  const format = values.get('format');
  if (format === undefined) throw new UsageError(`Give a format: --format ${formatNames.join(' or ')}.`);
  if (!isFormatName(format))
    throw new UsageError(`There is no format "${format}". ${advise(format, formatNames)}`);
  const variants = readWhole(values.get('variants') ?? '1');
  if (variants === null || variants < 1 || variants > mostVariants) {
    throw new UsageError(
      `"${values.get('variants') ?? ''}" is not a number of variants. Give a whole number from 1 to ${mostVariants}.`,
    );
  }
  const seed = readWhole(values.get('seed') ?? '0');
  if (seed === null || !isSeed(seed)) {
    throw new UsageError(
      `"${values.get('seed') ?? ''}" is not a seed. Give a whole number from 0 to 2147483647.`,
    );
  }
  return { format, variants, seed };
}

function readWhole(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** The questions, or null where one has a fault, which is told of. Nothing is written then. */
async function readAll(
  chosen: readonly QuestionPath[],
  { root, complain }: Surroundings,
): Promise<readonly ExportedQuestion[] | null> {
  const read = exportReader(root);
  const questions: ExportedQuestion[] = [];
  let isFaulty = false;
  for (const question of chosen) {
    try {
      questions.push(await read(question));
    } catch (error) {
      if (!(error instanceof FaultyQuestionError)) throw error;
      complain(`${error.message}\n`);
      isFaulty = true;
    }
  }
  return isFaulty ? null : questions;
}

function writeTo(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${file}" cannot be written: ${reason}. Choose another place.`);
  }
}
