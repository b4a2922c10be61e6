import type { Problem } from '../../src/quiz/check/problem.ts';
import { readArguments, readFormat } from './arguments.ts';
import { checkQuestion, checkStrays } from './check-bank.ts';
import { chooseQuestions, chooseStrays } from './choose-questions.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';
import { printProblems, printSummary, summarize } from './print-problems.ts';
import { watchContent } from './watch.ts';

/** What a run of the checker is asked for. */
interface Request {
  readonly words: readonly string[];
  readonly format: 'text' | 'json';
}

/** `check [path…] [--watch] [--format json]` */
export const check: Command = async (given, around) => {
  const read = readArguments(given, { flags: ['watch'], values: ['format'] });
  const request = { words: read.words, format: readFormat(read) };
  const status = await run(request, around);
  if (!read.flags.has('watch')) return status;
  await watchContent(around.root, async () => {
    await around.write(`\n${new Date().toTimeString().slice(0, 8)}\n`);
    await run(request, around);
  });
  return 0;
};

async function run({ words, format }: Request, around: Surroundings): Promise<number> {
  const course = readCourse(around.root);
  const chosen = chooseQuestions(course, words, around.typedIn);
  // A file that is named is checked as a question.
  const named = new Set(chosen.map(({ file }) => file));
  const strays = chooseStrays(course, words, around.typedIn).filter((file) => !named.has(file));
  const tools = await around.openTools();
  const problems: Problem[] = [...checkStrays(strays)];
  for (const question of chosen) problems.push(...(await checkQuestion(course, question, tools)).problems);
  const summary = summarize(chosen.length, problems);
  if (format === 'json') {
    await around.write(`${JSON.stringify({ problems, summary }, null, 2)}\n`);
  } else {
    const lines = printProblems(problems, around.isColoured);
    await around.write(`${lines}${lines === '' ? '' : '\n'}${printSummary(summary)}`);
  }
  return summary.errors > 0 ? 1 : 0;
}
