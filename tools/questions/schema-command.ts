import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from './command.ts';
import { schemaFile, writeQuestionSchema } from './question-schema.ts';

/** Writes the schema of question files for editors. */
export const schema: Command = {
  usage: `  schema
      Writes schemas/question.schema.json, with which editors help and check while you type.
`,
  mostWords: 0,
  run: async (_, { root, write }) => {
    const file = path.join(root, schemaFile);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await writeQuestionSchema());
    await write(`${schemaFile} is written.\n`);
    return 0;
  },
};
