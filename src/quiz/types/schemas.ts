import { z } from 'astro/zod';
import { defineCase } from './case/schema.ts';
import { choiceFile } from './choice/schema.ts';
import { defineCloze } from './cloze/schema.ts';
import { codeFile } from './code/schema.ts';
import type { FileType } from './define-file-type.ts';
import { essayFile } from './essay/schema.ts';
import { expressionFile } from './expression/schema.ts';
import { matchFile } from './match/schema.ts';
import { numericFile } from './numeric/schema.ts';
import { orderFile } from './order/schema.ts';
import { shortTextFile } from './short-text/schema.ts';
import { termFile } from './term/schema.ts';
import { trueFalseFile } from './true-false/schema.ts';
import { widgetFile } from './widget/schema.ts';

const cloze = defineCloze({
  numeric: numericFile,
  choice: choiceFile,
  expression: expressionFile,
  'short-text': shortTextFile,
});

/** The question types that a part of a case can have; a line here is all that it takes. */
const partTypes = {
  numeric: numericFile,
  expression: expressionFile,
  order: orderFile,
  term: termFile,
  choice: choiceFile,
  'true-false': trueFalseFile,
  match: matchFile,
  'short-text': shortTextFile,
  essay: essayFile,
  code: codeFile,
  widget: widgetFile,
  cloze,
};

/** Every question type, for the build. `runtime.ts` must list the same. */
export const questionTypes = { ...partTypes, case: defineCase(partTypes) };

export type QuestionTypeName = keyof typeof questionTypes;

/** A question file of any type. */
export const questionSchema = z.discriminatedUnion('type', [
  numericFile.schema,
  expressionFile.schema,
  orderFile.schema,
  choiceFile.schema,
  trueFalseFile.schema,
  matchFile.schema,
  shortTextFile.schema,
  termFile.schema,
  essayFile.schema,
  codeFile.schema,
  widgetFile.schema,
  cloze.schema,
  questionTypes.case.schema,
]);

/** A question as it stands in its file, defaults filled in. */
export type QuestionItem = z.infer<typeof questionSchema>;

/** Whether a value is the name of a question type. */
export function isTypeName(type: unknown): type is QuestionTypeName {
  return typeof type === 'string' && Object.hasOwn(questionTypes, type);
}

/** What the build does with an item of any type. */
export function fileTypeOf({ type }: { readonly type: QuestionTypeName }): FileType {
  return questionTypes[type];
}
