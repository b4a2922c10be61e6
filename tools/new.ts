/**
 * Writes the skeleton of something new, never over an existing file. Skeletons pass every check as they are.
 *
 *     npm run new -- lesson <lesson>
 *     npm run new -- question <lesson>/<question> [--type <type>]
 *     npm run new -- widget|misconception|reference <name>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments, UsageError } from './questions/arguments.ts';
import { kinds, questionTypes, scaffold, ScaffoldError } from './scaffold.ts';

const usage = `Usage: npm run new -- <kind> <name> [--type <type of a question>]
Kinds: ${kinds.join(', ')}
Types: ${questionTypes.join(', ')}`;

try {
  const { words, flags, values } = readArguments(process.argv.slice(2), {
    flags: ['help'],
    values: ['type'],
  });
  if (flags.has('help')) console.log(usage);
  else create(words, values.get('type') ?? null);
} catch (error) {
  if (!(error instanceof ScaffoldError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function create([kind, name, ...rest]: readonly string[], type: string | null): void {
  if (kind === undefined || name === undefined || rest.length > 0) throw new UsageError(usage);
  const { created, changed, next } = scaffold(kind, name, '.', type);
  for (const [file, text] of Object.entries(created)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    console.log(`created ${file}`);
  }
  for (const [file, text] of Object.entries(changed)) {
    writeFileSync(file, text);
    console.log(`changed ${file}`);
  }
  console.log(next);
}
