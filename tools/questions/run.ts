import { advise, UsageError } from './arguments.ts';
import { check } from './check-command.ts';
import type { Command, Surroundings } from './command.ts';
import { grade } from './grade-command.ts';
import { report } from './report-command.ts';
import { schema } from './schema-command.ts';

const commands: Readonly<Record<string, Command>> = { check, report, grade, schema };

export const usage = `Usage: npm run -s questions -- <command>

  check [path…] [--watch] [--format json]
      What is wrong with questions: of a file, a folder, a lesson or an id; of all where nothing is named.
  report [id…] [--format json] [--out folder]
      What the checks found out about a question. Prints it, and writes JSON and text under reports/.
  grade <id> --response <text> [--seed n] [--json]
      The grade of one response, as JSON. Where answers are chosen, a response that begins with { or [, and true
      and false, are read as JSON; --json reads any response so.
  grade --batch <file>
      One grade, or one error, as a line of JSON for every line
      {"question": "lesson/name", "seed": 7, "response": "4.09"}; a file called - is standard input.
  schema
      Writes schemas/question.schema.json, with which editors help and check while you type.

The exit status is 0, 1 where there are errors in questions, or 2 where the command cannot be followed.
`;

/** Follows a command line; the exit status. */
export async function runQuestions(words: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await around.write(usage);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command !== undefined) return await command(rest, around);
    throw new UsageError(`There is no command "${name}". ${advise(name, Object.keys(commands))}`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.complain(`${error.message}\n`);
    return 2;
  }
}
