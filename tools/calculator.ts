/** The calculator's command line: `npm run -s calculator -- read config.json`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { libraries, transformersVersions } from '../src/configuration/libraries/library.ts';
import type { LibraryId } from '../src/configuration/libraries/library.ts';
import { nearestChoice } from '../src/core/numeric/nearest.ts';
import { answerBatchLine, answerText, isLength } from './calculator/answer.ts';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';

const libraryIds = libraries.map(({ id }) => id);

const usage = `Usage:
  npm run -s calculator -- read <file|-> [--target N] [--length N] [--as LIBRARY]
      what a configuration does to the pairs of a model, as JSON: every field as it was understood and where it was
      taken from, defaults included, and the inverse frequencies of all pairs, counted from 0.
      --target N replaces the target length, --length N is the length of the text at hand (dynamic, longrope).
      --as LIBRARY adds what that library makes of the text, and which pairs that moves:
      all, vllm, llama.cpp, or transformers- and one of ${transformersVersions.join(', ')}
  npm run -s calculator -- read --batch <file>
      one text a line, {"id","text","model"?}, and one answer a line; - reads standard input.
      "model" says what the text leaves out: {"headSize","rotated"?,"base","trainedLength"}

The file may hold a config.json, its block of scaling, a model card, a command line of vLLM or llama.cpp, or the
fields of a GGUF file. A text that cannot be read is answered with {"error":{"code","message","at"}}.
`;

async function run({ words, values }: Arguments): Promise<number> {
  const [command, file] = words;
  const batch = values.get('batch');
  if (command === undefined && batch === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  if (command !== undefined && command !== 'read')
    throw new UsageError(`There is no command "${command}". Use "read".`);
  if (batch !== undefined) {
    if (file !== undefined) throw new UsageError(`"--batch" takes one file, so "${file}" is too much.`);
    for (const line of splitLines(await requireInput(batch))) print(answerBatchLine(line));
    return 0;
  }
  if (file === undefined) throw new UsageError('"read" needs a file, or - for standard input.');
  const asked = {
    target: readLength(values, 'target'),
    length: readLength(values, 'length'),
    as: readLibraries(values.get('as')),
  };
  const answer = answerText(await requireInput(file), asked);
  print(answer);
  return 'error' in answer ? 1 : 0;
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function readLength(values: ReadonlyMap<string, string>, name: string): number | undefined {
  const given = values.get(name);
  if (given === undefined) return undefined;
  const length = Number(given);
  if (isLength(length)) return length;
  throw new UsageError(`"--${name}" must be a positive integer, but it is "${given}".`);
}

function readLibraries(given: string | undefined): readonly LibraryId[] {
  if (given === undefined) return [];
  if (given === 'all') return libraryIds;
  const found = libraryIds.find((id) => id === given);
  if (found !== undefined) return [found];
  const nearest = nearestChoice(given, libraryIds);
  const advice =
    nearest === undefined ? `Use "all" or one of ${libraryIds.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new UsageError(`"--as" knows no "${given}". ${advice}`);
}

/** The lines of a text; the end of the last line begins no further one, and an empty line asks nothing. */
function splitLines(input: string): readonly string[] {
  return input
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

async function requireInput(file: string): Promise<string> {
  if (file === '-') return await text(process.stdin);
  const typedIn = path.resolve(process.env.INIT_CWD ?? '.', file);
  try {
    return readFileSync(existsSync(typedIn) ? typedIn : file, 'utf8');
  } catch {
    throw new UsageError(`The file "${file}" cannot be read. Give a file with a configuration, or -.`);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early.
  if (error.code !== 'EPIPE') throw error;
});
await follow({ usage, values: ['batch', 'target', 'length', 'as'], run });
