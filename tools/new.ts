/**
 * Writes the skeleton of something new, never over an existing file. Skeletons pass every check as they are.
 *
 *     npm run new -- lesson <lesson>
 *     npm run new -- question <lesson>/<question>
 *     npm run new -- widget|misconception|reference <name>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kinds, scaffold, ScaffoldError } from './scaffold.ts';

const [kind, name, ...rest] = process.argv.slice(2);
if (kind === undefined || name === undefined || rest.length > 0) {
  console.error(`Usage: npm run new -- <kind> <name>\nKinds: ${kinds.join(', ')}`);
  process.exit(2);
}

try {
  const { created, changed, next } = scaffold(kind, name, '.');
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
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(error.message);
  process.exit(1);
}
