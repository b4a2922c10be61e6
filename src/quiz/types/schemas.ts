import { z } from 'astro/zod';
import type { FeedbackSource } from '../kernel/feedback-source.ts';
import { numericFeedback, numericSchema, numericSource } from './numeric/schema.ts';

/** A question file of any type. */
export const questionSchema = z.discriminatedUnion('type', [numericSchema]);

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
}

/** Every question type, for the build. `runtime.ts` must list the same. */
export const questionTypes = {
  numeric: { schema: numericSchema, source: numericSource, feedback: numericFeedback },
} satisfies { readonly [Name in QuestionTypeName]: QuestionFileType<ItemOf<Name>> };
