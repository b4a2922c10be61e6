import type { Problem } from '../../src/quiz/check/problem.ts';
import { readFormat, UsageError } from '../command-line.ts';
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
  /** Whether warnings are counted and not shown. */
  readonly isErrorsOnly: boolean;
}

/** Says what is wrong with questions, once or after every change. */
export const check: Command = {
  usage: `  check [path…] [--errors-only] [--watch] [--format json]
      What is wrong with questions: of a file, a folder, a lesson or an id; of all where nothing is named.
      --errors-only counts warnings without showing them; --watch checks again after every change, until Ctrl-C.
`,
  flags: ['errors-only', 'watch'],
  values: ['format'],
  run: async (given, around) => {
    const { words, flags } = given;
    const request = { words, format: readFormat(given), isErrorsOnly: flags.has('errors-only') };
    const status = await runOnce(request, around);
    if (!flags.has('watch')) return status;
    await watchContent(around.root, async () => {
      await around.write(`\n${new Date().toTimeString().slice(0, 8)}\n`);
      await runOnce(request, around).catch((error: unknown) => {
        // What is watched may be gone for a while; it is looked for again after the next change.
        if (!(error instanceof UsageError)) throw error;
        around.complain(`${error.message}\n`);
      });
    });
    return 0;
  },
};

async function runOnce({ words, format, isErrorsOnly }: Request, around: Surroundings): Promise<number> {
  const course = readCourse(around.root);
  const chosen = chooseQuestions(course, words, around.typedIn);
  // A file that is named is checked as a question.
  const named = new Set(chosen.map(({ file }) => file));
  const strays = chooseStrays(course, words, around.typedIn).filter((file) => !named.has(file));
  const tools = await around.openTools();
  const all: Problem[] = [...checkStrays(strays)];
  for (const question of chosen) all.push(...(await checkQuestion(course, question, tools)).problems);
  const problems = isErrorsOnly ? all.filter(({ severity }) => severity === 'error') : all;
  const summary = summarize(chosen.length, all);
  if (format === 'json') {
    await around.write(`${JSON.stringify({ problems, summary }, null, 2)}\n`);
  } else {
    const lines = printProblems(problems, around.isColoured);
    await around.write(`${lines}${lines === '' ? '' : '\n'}${printSummary(summary, isErrorsOnly)}`);
  }
  return summary.errors > 0 ? 1 : 0;
}
