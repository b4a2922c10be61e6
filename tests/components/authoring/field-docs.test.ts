import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { documentFields } from '../../../src/components/authoring/field-docs.ts';
import { questionTypes } from '../../../src/quiz/types/schemas.ts';

const schema = z.strictObject({
  type: z.literal('sample').describe('The type.'),
  bloom: z.enum(['remember', 'apply']),
  difficulty: z.int().min(1).max(5).optional().describe('A guess.'),
  value: z.union([z.number(), z.string()]).describe('A formula.'),
  shuffle: z.boolean().default(true),
  tags: z.array(z.string()).default([]),
  options: z.array(z.strictObject({ id: z.string().describe('Its name.'), weight: z.number().min(0) })),
  blanks: z.record(z.string(), z.strictObject({ tex: z.string() })),
});

const docs = Object.fromEntries(documentFields(schema).map((field) => [field.path, field]));

it('names every field, the fields inside after it', () => {
  expect(documentFields(schema).map(({ path }) => path)).toEqual([
    'type',
    'bloom',
    'difficulty',
    'value',
    'shuffle',
    'tags',
    'options',
    'options[].id',
    'options[].weight',
    'blanks',
    'blanks.<name>.tex',
  ]);
});

it.each([
  ['type', '`sample`'],
  ['bloom', '`remember`, `apply`'],
  ['difficulty', 'whole number from 1 to 5'],
  ['value', 'formula'],
  ['shuffle', 'true or false'],
  ['tags', 'list of: text'],
  ['options', 'list'],
  ['options[].weight', 'number from 0'],
  ['blanks', 'group of names'],
])('says what may stand in %s: %s', (path, kind) => {
  expect(docs[path]?.kind).toBe(kind);
});

it('tells what is required, and what holds where a field is left out', () => {
  expect(docs.type?.isRequired).toBe(true);
  expect(docs.difficulty?.isRequired).toBe(false);
  expect(docs.shuffle).toMatchObject({ isRequired: false, fallback: 'true' });
  expect(docs.tags?.fallback).toBeNull();
});

it('has a description for every field of every question type', () => {
  const undescribed = Object.entries(questionTypes).flatMap(([type, file]) =>
    documentFields(file.schema)
      .filter(({ path, description }) => path !== 'type' && description === '')
      .map(({ path }) => `${type}: ${path}`),
  );
  expect(undescribed).toEqual([]);
});
