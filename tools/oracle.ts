/** The oracle's command line: `npm run -s oracle -- list`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { answerLine, answerWords } from './oracle/answer.ts';
import { describeFunctions } from './oracle/describe.ts';

const usage = `Usage:
  npm run -s oracle -- list                       the functions and their arguments
  npm run -s oracle -- <function> <name>=<value>… one value, as a line of JSON
  npm run -s oracle -- --batch <file>             one call per line, one answer per line; - reads standard input

A call in a batch is {"function":"period","arguments":{"base":10000,"headSize":128,"pair":64}}.
Lists and options are JSON also on the command line: options='{"factor":4}'.
`;

async function run({ words, values }: Arguments): Promise<number> {
  const [first, ...rest] = words;
  const file = values.get('batch');
  if (file !== undefined) {
    if (first !== undefined) throw new UsageError(`"--batch" takes one file, so "${first}" is too much.`);
    process.stdout.write(await answerBatch(file));
  } else if (first === undefined || first === 'help') {
    process.stdout.write(usage);
  } else if (first === 'list') {
    process.stdout.write(describeFunctions());
  } else {
    const { line, ok } = answerWords(first, rest);
    process.stdout.write(`${line}\n`);
    return ok ? 0 : 1;
  }
  return 0;
}

async function answerBatch(file: string): Promise<string> {
  const input = await readInput(file);
  if (input === undefined)
    throw new UsageError(`The batch file "${file}" cannot be read. Give a file of calls, or -.`);
  return splitLines(input)
    .map((line) => `${answerLine(line)}\n`)
    .join('');
}

/** The lines of a text; the end of the last line begins no further one. */
function splitLines(input: string): readonly string[] {
  const lines = input.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The text of a file, or undefined where there is none; relative to where the command was typed. */
async function readInput(file: string): Promise<string | undefined> {
  if (file === '-') return await text(process.stdin);
  const typedIn = path.resolve(process.env.INIT_CWD ?? '.', file);
  try {
    return readFileSync(existsSync(typedIn) ? typedIn : file, 'utf8');
  } catch {
    return undefined;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early.
  if (error.code !== 'EPIPE') throw error;
});
await follow({ usage, values: ['batch'], run });
