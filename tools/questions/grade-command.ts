import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isSeed } from '../../src/quiz/kernel/seeds.ts';
import { UsageError } from '../command-line.ts';
import type { Arguments } from '../command-line.ts';
import { findQuestion } from './choose-questions.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';
import { LineGrader } from './grade-line.ts';
import { FaultyQuestionError, openQuestion } from './open-question.ts';
import { readResponse } from './read-response.ts';

/** Grades a response, or a file of them. */
export const grade: Command = {
  usage: `  grade <id> --response <text> [--seed n] [--json]
      The grade of one response, as JSON. Where answers are chosen, a response that begins with { or [, and true
      and false, are read as JSON; --json reads any response so.
  grade --batch <file>
      One grade, or one error, as a line of JSON for every line
      {"question": "lesson/name", "seed": 7, "response": "4.09"}; a file called - is standard input.
`,
  flags: ['json'],
  values: ['seed', 'response', 'batch'],
  run: async (given, around) => {
    const file = given.values.get('batch');
    if (file === undefined) return await gradeOne(given, around);
    if (given.words.length > 0 || given.values.size > 1 || given.flags.size > 0) {
      throw new UsageError(
        '"--batch" stands alone: every line of its file names a question, a seed and a response.',
      );
    }
    return await gradeBatch(file, around);
  },
};

async function gradeOne({ words, values, flags }: Arguments, around: Surroundings): Promise<number> {
  const [id, ...others] = words;
  const text = values.get('response');
  if (id === undefined || others.length > 0)
    throw new UsageError('Name one question: grade <lesson>/<question>.');
  const course = readCourse(around.root);
  const found = findQuestion(course, id);
  if (text === undefined) throw new UsageError("Give a response: --response '4.09'.");
  const seed = readSeed(values.get('seed') ?? '0');
  try {
    const question = await openQuestion(around.root, found, around.sandbox);
    const response = readResponse(text, question.item.type, flags.has('json'));
    await around.write(`${JSON.stringify(await question.grade(seed, response), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof FaultyQuestionError)) throw error;
    around.complain(`${error.message}\n`);
    return 1;
  }
}

function readSeed(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (isSeed(seed)) return seed;
  throw new UsageError(`"${text}" is not a seed. Give a whole number from 0 to 2147483647.`);
}

/** One line of JSON for every line that holds anything, in their order; a bad line does not stop it. */
async function gradeBatch(file: string, around: Surroundings): Promise<number> {
  const grader = new LineGrader(readCourse(around.root), around.sandbox);
  const lines = createInterface({ input: openInput(file, around), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const text = line.replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    await around.write(`${JSON.stringify(await grader.answer(text))}\n`);
  }
  return 0;
}

function openInput(file: string, { input, typedIn, root }: Surroundings): NodeJS.ReadableStream {
  if (file === '-') return input;
  const found = [path.resolve(typedIn, file), path.resolve(root, file)].find(existsSync);
  if (found !== undefined) return createReadStream(found, 'utf8');
  throw new UsageError(
    `There is no file "${file}". Give a file with a line of JSON for each response, or -.`,
  );
}
