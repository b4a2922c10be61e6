/** The oracle's command line: `npm run -s oracle -- list`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { answerLine, answerWords } from './oracle/answer.ts';
import { describeFunctions } from './oracle/describe.ts';

const usage = `Usage:
  npm run -s oracle -- list                       the functions and their arguments
  npm run -s oracle -- <function> <name>=<value>… one value, as a line of JSON
  npm run -s oracle -- --batch <file>             one call per line, one answer per line; - reads standard input

A call in a batch is {"function":"period","arguments":{"base":10000,"headSize":128,"pair":64}}.
Lists and options are JSON also on the command line: options='{"factor":4}'.
`;

/** What to print, and the exit status. */
interface Outcome {
  readonly output: string;
  readonly status: number;
}

async function run(words: readonly string[]): Promise<Outcome> {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === 'help') return { output: usage, status: 0 };
  if (first === 'list') return { output: describeFunctions(), status: 0 };
  if (first === '--batch') return await runBatch(rest);
  if (first.startsWith('-')) return refuse(`There is no option "${first}".\n\n${usage}`);
  const { line, ok } = answerWords(first, rest);
  return { output: `${line}\n`, status: ok ? 0 : 1 };
}

async function runBatch(words: readonly string[]): Promise<Outcome> {
  const [file, ...rest] = words;
  if (file === undefined || rest.length > 0) return refuse(`--batch takes one file.\n\n${usage}`);
  const input = await readInput(file);
  if (input === undefined)
    return refuse(`The batch file "${file}" cannot be read. Give a file of calls, or -.\n`);
  const answers = splitLines(input).map((line) => `${answerLine(line)}\n`);
  return { output: answers.join(''), status: 0 };
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

/** A command line that cannot be followed. */
function refuse(message: string): Outcome {
  process.stderr.write(message);
  return { output: '', status: 2 };
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early.
  if (error.code !== 'EPIPE') throw error;
});
const { output, status } = await run(process.argv.slice(2));
process.stdout.write(output);
process.exitCode = status;
