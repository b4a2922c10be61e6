import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../../src/quiz/types/schemas.ts';
import { schemaFile, writeQuestionSchema } from '../../../tools/questions/question-schema.ts';

/** What an editor reads of a schema here. */
interface JsonSchema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly const?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean;
}

describe('the JSON Schema of questions', async () => {
  const text = await writeQuestionSchema();
  const schema = JSON.parse(text) as JsonSchema;
  const resolve = (part: JsonSchema): JsonSchema =>
    part.$ref === undefined ? part : (schema.definitions?.[part.$ref.split('/').at(-1) ?? ''] ?? {});
  const forms = (schema.oneOf ?? []).map(resolve).map(({ properties = {}, ...form }) => ({
    ...form,
    fields: Object.entries(properties).map(([name, field]) => ({ name, ...resolve(field) })),
  }));

  it('is the one that editors are given: run "npm run -s questions -- schema" after a change of fields', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(text);
  });

  it('has a form for every type, with a description for every field and no field beside them', () => {
    const types = forms.map(({ fields }) => fields.find(({ name }) => name === 'type')?.const);
    expect(types.toSorted()).toEqual(Object.keys(questionTypes).sort());
    for (const { fields, required = [], additionalProperties } of forms) {
      expect(additionalProperties).toBe(false);
      expect(required).toContain('explanation');
      expect(required).not.toContain('hints');
      const bare = fields.filter(({ description }) => description === undefined);
      expect(bare.map(({ name }) => name)).toEqual(['type']);
    }
  });
});
