/** The oracle's command, apart from the process that it is given to. */
import { UsageError } from '../command-line.ts';
import type { Arguments, Tool } from '../command-line.ts';
import { answerLine, answerWords } from './answer.ts';
import { describeFunctions } from './describe.ts';

const usage = `Usage:
  npm run -s oracle -- list                       the functions and their arguments
  npm run -s oracle -- <function> <name>=<value>… one value, as a line of JSON
  npm run -s oracle -- --batch <file>             one call per line, one answer per line; - reads standard input

A call in a batch is {"function":"period","arguments":{"base":10000,"headSize":128,"pair":64}}.
Lists and options are JSON also on the command line: options='{"factor":4}'.
`;

/** What the command reads and writes. */
export interface Surroundings {
  readonly out: (text: string) => void;
  /** The text of a file, or of standard input for `-`; undefined where there is none. */
  readonly read: (file: string) => Promise<string | undefined>;
}

export function oracleCommand({ out, read }: Surroundings): Tool {
  const answerBatch = async (file: string): Promise<void> => {
    const input = await read(file);
    if (input === undefined)
      throw new UsageError(`The batch file "${file}" cannot be read. Give a file of calls, or -.`);
    out(
      splitLines(input)
        .map((line) => `${answerLine(line)}\n`)
        .join(''),
    );
  };
  const run = async ({ words: [first, ...rest], values }: Arguments): Promise<number> => {
    const file = values.get('batch');
    if (file !== undefined) {
      if (first !== undefined) throw new UsageError(`"--batch" takes one file, so "${first}" is too much.`);
      await answerBatch(file);
    } else if (first === undefined || first === 'help') {
      out(usage);
    } else if (first === 'list') {
      out(describeFunctions());
    } else {
      const { line, ok } = answerWords(first, rest);
      out(`${line}\n`);
      return ok ? 0 : 1;
    }
    return 0;
  };
  return { usage, values: ['batch'], run };
}

/** The lines of a text; the end of the last line begins no further one. */
function splitLines(input: string): readonly string[] {
  const lines = input.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
