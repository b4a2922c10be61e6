import { z } from 'astro/zod';
import { format } from 'oxfmt';
import style from '../../.oxfmtrc.json' with { type: 'json' };
import { questionSchema } from '../../src/quiz/types/schemas.ts';

/** Where the schema stands, for editors that check YAML while it is typed. */
export const schemaFile = 'schemas/question.schema.json';

/** The JSON Schema of a question file, with the documentation of every field, as the file's text. */
export async function writeQuestionSchema(): Promise<string> {
  const schema = z.toJSONSchema(questionSchema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    target: 'draft-7',
  });
  const titled = { ...schema, title: 'A question of the course (item/1)' };
  const { code } = await format(schemaFile, JSON.stringify(titled), style);
  return code;
}
