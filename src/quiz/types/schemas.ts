import { z } from 'astro/zod';
import type { FeedbackSource } from '../kernel/feedback-source.ts';
import type { QuestionText } from '../kernel/question-text.ts';
import { defineCase } from './case/schema.ts';
import {
  choiceFeedback,
  choicePartSchema,
  choiceResponse,
  choiceSchema,
  choiceSource,
  choiceTexts,
} from './choice/schema.ts';
import { defineCloze } from './cloze/schema.ts';
import {
  codeFeedback,
  codePartSchema,
  codeResponse,
  codeSchema,
  codeSource,
  codeTexts,
} from './code/schema.ts';
import {
  essayFeedback,
  essayPartSchema,
  essayResponse,
  essaySchema,
  essaySource,
  essayTexts,
} from './essay/schema.ts';
import {
  expressionFeedback,
  expressionPartSchema,
  expressionResponse,
  expressionSchema,
  expressionSource,
  expressionTexts,
} from './expression/schema.ts';
import {
  matchFeedback,
  matchPartSchema,
  matchResponse,
  matchSchema,
  matchSource,
  matchTexts,
} from './match/schema.ts';
import {
  numericFeedback,
  numericPartSchema,
  numericResponse,
  numericSchema,
  numericSource,
  numericTexts,
} from './numeric/schema.ts';
import {
  orderFeedback,
  orderPartSchema,
  orderResponse,
  orderSchema,
  orderSource,
  orderTexts,
} from './order/schema.ts';
import {
  termFeedback,
  termPartSchema,
  termResponse,
  termSchema,
  termSource,
  termTexts,
} from './term/schema.ts';
import {
  trueFalseFeedback,
  trueFalsePartSchema,
  trueFalseResponse,
  trueFalseSchema,
  trueFalseSource,
  trueFalseTexts,
} from './true-false/schema.ts';
import {
  widgetFeedback,
  widgetPartSchema,
  widgetResponse,
  widgetSchema,
  widgetSource,
  widgetTexts,
} from './widget/schema.ts';

/** The question types that a part of a case can have; a line here is all that it takes. */
const partTypes = {
  numeric: {
    schema: numericSchema,
    partSchema: numericPartSchema,
    response: numericResponse,
    source: numericSource,
    feedback: numericFeedback,
    texts: numericTexts,
  },
  expression: {
    schema: expressionSchema,
    partSchema: expressionPartSchema,
    response: expressionResponse,
    source: expressionSource,
    feedback: expressionFeedback,
    texts: expressionTexts,
  },
  order: {
    schema: orderSchema,
    partSchema: orderPartSchema,
    response: orderResponse,
    source: orderSource,
    feedback: orderFeedback,
    texts: orderTexts,
  },
  term: {
    schema: termSchema,
    partSchema: termPartSchema,
    response: termResponse,
    source: termSource,
    feedback: termFeedback,
    texts: termTexts,
  },
  choice: {
    schema: choiceSchema,
    partSchema: choicePartSchema,
    response: choiceResponse,
    source: choiceSource,
    feedback: choiceFeedback,
    texts: choiceTexts,
  },
  'true-false': {
    schema: trueFalseSchema,
    partSchema: trueFalsePartSchema,
    response: trueFalseResponse,
    source: trueFalseSource,
    feedback: trueFalseFeedback,
    texts: trueFalseTexts,
  },
  match: {
    schema: matchSchema,
    partSchema: matchPartSchema,
    response: matchResponse,
    source: matchSource,
    feedback: matchFeedback,
    texts: matchTexts,
  },
  essay: {
    schema: essaySchema,
    partSchema: essayPartSchema,
    response: essayResponse,
    source: essaySource,
    feedback: essayFeedback,
    texts: essayTexts,
  },
  code: {
    schema: codeSchema,
    partSchema: codePartSchema,
    response: codeResponse,
    source: codeSource,
    feedback: codeFeedback,
    texts: codeTexts,
  },
  widget: {
    schema: widgetSchema,
    partSchema: widgetPartSchema,
    response: widgetResponse,
    source: widgetSource,
    feedback: widgetFeedback,
    texts: widgetTexts,
  },
};

const { numeric, choice, expression } = partTypes;
const cloze = defineCloze({ numeric, choice, expression });
const caseOfParts = defineCase({ ...partTypes, cloze });

/** A question file of any type. */
export const questionSchema = z.discriminatedUnion('type', [
  numericSchema,
  expressionSchema,
  orderSchema,
  choiceSchema,
  trueFalseSchema,
  matchSchema,
  termSchema,
  essaySchema,
  codeSchema,
  widgetSchema,
  cloze.schema,
  caseOfParts.schema,
]);

/** A question as it stands in its file, defaults filled in. */
export type QuestionItem = z.infer<typeof questionSchema>;

export type QuestionTypeName = QuestionItem['type'];

type ItemOf<Name extends QuestionTypeName> = Extract<QuestionItem, { type: Name }>;

/** What the build does with a question file of one type. */
interface QuestionFileType<Item> {
  readonly schema: z.ZodType<Item>;
  /** What grading needs of the question: the `source` of its grading record. */
  readonly source: (item: Item) => unknown;
  /** The feedback ids that have words of an author's. */
  readonly feedback: (item: Item) => readonly FeedbackSource[];
  /** The texts of the type's own fields: options, steps, a model answer. */
  readonly texts: (item: Item) => readonly QuestionText[];
}

/** A type that is only known as data; as `loadGrader` in `runtime.ts`. */
export type AnyQuestionFileType = QuestionFileType<QuestionItem>;

/** Every question type, for the build. `runtime.ts` must list the same. */
export const questionTypes = {
  ...partTypes,
  cloze,
  case: caseOfParts,
} satisfies { readonly [Name in QuestionTypeName]: QuestionFileType<ItemOf<Name>> };

/** What the build does with an item of any type. */
export function fileTypeOf(item: QuestionItem): AnyQuestionFileType {
  return questionTypes[item.type] as unknown as AnyQuestionFileType;
}
