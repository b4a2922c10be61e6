/**
 * Writes the skeleton of something new, never over an existing file. Skeletons pass every check as they are.
 *
 *     npm run new -- lesson <lesson>
 *     npm run new -- question <lesson>/<question> [--type <type>]
 *     npm run new -- widget|misconception|reference|term <name>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { follow, UsageError } from './command-line.ts';
import { kinds, questionTypes, scaffold, ScaffoldError } from './scaffold.ts';

const usage = `Usage: npm run new -- <kind> <name> [--type <type of a question>]
Kinds: ${kinds.join(', ')}
Types: ${questionTypes.join(', ')}`;

await follow({
  usage,
  values: ['type'],
  mostWords: 2,
  run: ({ words, values }) => {
    try {
      create(words, values.get('type') ?? null);
      return 0;
    } catch (error) {
      if (!(error instanceof ScaffoldError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
});

function create([kind, name]: readonly string[], type: string | null): void {
  if (kind === undefined || name === undefined) throw new UsageError(usage);
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
