import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { schemaFile, writeQuestionSchema } from './question-schema.ts';

/** `schema` */
export const schema: Command = async (given, { root, write }) => {
  const { words } = readArguments(given, {});
  if (words.length > 0) throw new UsageError(`"schema" takes nothing, so "${words.join(' ')}" is too much.`);
  const file = path.join(root, schemaFile);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await writeQuestionSchema());
  await write(`${schemaFile} is written.\n`);
  return 0;
};
