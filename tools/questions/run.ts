import { advise, readArguments, UsageError } from '../command-line.ts';
import { check } from './check-command.ts';
import type { Command, Surroundings } from './command.ts';
import { exportCommand } from './export-command.ts';
import { grade } from './grade-command.ts';
import { importCommand } from './import-command.ts';
import { replay } from './replay-command.ts';
import { report } from './report-command.ts';
import { schema } from './schema-command.ts';

const commands: Readonly<Record<string, Command>> = {
  check,
  report,
  grade,
  replay,
  schema,
  export: exportCommand,
  import: importCommand,
};

function describe(usages: readonly string[]): string {
  return `Usage: npm run -s questions -- <command>

${usages.join('')}
The exit status is 0, 1 where there are errors in questions or other marks in a replay, or 2 where the command cannot be followed.
`;
}

/** Follows a command line; the exit status. */
export async function runQuestions(words: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await around.write(describe(Object.values(commands).map(({ usage }) => usage)));
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new UsageError(`There is no command "${name}". ${advise(name, Object.keys(commands))}`);
    const given = readArguments(rest, command);
    if (!given.wantsHelp) return await command.run(given, around);
    await around.write(describe([command.usage]));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.complain(`${error.message}\n`);
    return 2;
  }
}
