import { z } from 'astro/zod';
import { ownFeedback } from '../../kernel/feedback-source.ts';
import type { FeedbackSource } from '../../kernel/feedback-source.ts';
import { feedbackOfPart, responseProblems, textsOfPart } from '../../kernel/part-file.ts';
import type { PartFile } from '../../kernel/part-file.ts';
import type { PartSource } from '../../kernel/parts.ts';
import { keyOfPart } from '../../kernel/question-text.ts';
import type { QuestionText } from '../../kernel/question-text.ts';
import {
  answerIdSchema,
  commonFields,
  examplesSchema,
  idSchema,
  markdownSchema,
  repeatedIds,
  withProblems,
} from '../common.ts';
import type { FieldProblem } from '../common.ts';

/** The question types that a part of a case can have, by name. */
export type CasePartFiles = Readonly<Record<string, PartFile<z.ZodObject, z.ZodType>>>;

/** The fields that a part of any type has. */
interface CasePartItem {
  readonly id: string;
  readonly type: string;
  readonly prompt: string;
  readonly weight: number;
  readonly carry_forward: Readonly<Record<string, string>>;
}

/** What grading needs of a part of a case. */
export interface CasePartSource extends PartSource {
  /** The values that are taken over from earlier parts. */
  readonly carries: readonly Carry[];
}

/** A value that a part takes over from the response to an earlier part. */
export interface Carry {
  /** The name of the value in formulas. */
  readonly name: string;
  /** The id of the earlier part. */
  readonly from: string;
}

/** What grading needs of a case. */
export interface CaseSource {
  /** In the order in which they stand. */
  readonly parts: readonly CasePartSource[];
}

const promptSchema = markdownSchema.describe(
  'What this part asks, in Markdown with `$TeX$` and `{{name|4sf}}`.',
);

const carrySchema = z
  .record(z.string(), idSchema)
  .default({})
  .describe(
    'Values that depend on an earlier part: `carry_forward: {lam: new-base}` says that the answer to the part ' +
      '`new-base` is the value of `lam`. A learner who was wrong there, and goes on rightly with that number, ' +
      'gets this part’s full score.',
  );

/** A part of any of the types. */
function partSchemaOf(types: CasePartFiles): z.ZodType<CasePartItem> {
  const schemas = Object.values(types).map(({ partSchema: schema }) => {
    const own: unknown = schema.shape.prompt;
    // A type that needs its prompt, for its fields stand in it, describes it too.
    const prompt = own instanceof z.ZodString ? own : promptSchema;
    return schema.safeExtend({ prompt, carry_forward: carrySchema });
  });
  const [first, ...others] = schemas;
  if (first === undefined) throw new TypeError('a case needs at least one type of parts');
  return z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodType<CasePartItem>;
}

/**
 * A question of several parts, each of one of `types`; the prompt is what they share. Examples answer with a map,
 * part id → what the part's type takes.
 */
export function defineCase(types: CasePartFiles) {
  const schema = z.strictObject({
    ...commonFields,
    type: z.literal('case'),
    parts: z
      .array(partSchemaOf(types))
      .min(2)
      .max(8)
      .describe('The parts, one below the other, each of a question type of its own.'),
    examples: examplesSchema(z.record(z.string(), z.unknown())),
  });
  const find = ({ parts, examples }: z.infer<typeof schema>) => [
    ...partProblems(parts),
    ...responseProblems(examples, new Map(parts.map((part) => [part.id, types[part.type]?.response]))),
  ];
  const fileOf = ({ type }: CasePartItem) => types[type];
  return {
    schema: withProblems(schema, find),
    /** What grading needs of the case: all but its words. */
    source: ({ parts }: CaseFields): CaseSource => ({
      parts: parts.map((part) => ({
        id: part.id,
        type: part.type,
        weight: part.weight,
        source: fileOf(part)?.source(part as never),
        carries: Object.entries(part.carry_forward).map(([name, from]) => ({ name, from })),
      })),
    }),
    /** The feedback ids of the case and, led by their ids, of its parts that have words of the author's. */
    feedback: ({ feedback, parts }: CaseFields): readonly FeedbackSource[] => [
      ...ownFeedback(feedback),
      ...parts.flatMap((part) => feedbackOfPart(part.id, fileOf(part)?.feedback(part as never) ?? [])),
    ],
    /** The prompts (`<part>/prompt`) and the texts of the parts. */
    texts: ({ parts }: Pick<CaseFields, 'parts'>): readonly QuestionText[] =>
      parts.flatMap((part) => [
        { key: keyOfPart(part.id, 'prompt'), markdown: part.prompt, isShown: true, isInline: false },
        ...textsOfPart(part.id, fileOf(part)?.texts(part as never) ?? []),
      ]),
  };
}

interface CaseFields {
  readonly feedback: Parameters<typeof ownFeedback>[0];
  readonly parts: readonly CasePartItem[];
}

function partProblems(parts: readonly CasePartItem[]): readonly FieldProblem[] {
  const taken = parts.flatMap(({ id }, index) =>
    answerIdSchema.safeParse(id).success
      ? []
      : [{ path: ['parts', index, 'id'], message: 'should not be a word that the engine uses itself' }],
  );
  return [...repeatedIds('parts', parts), ...taken, ...carryProblems(parts)];
}

function carryProblems(parts: readonly CasePartItem[]): readonly FieldProblem[] {
  return parts.flatMap(({ carry_forward: carried }, index) => {
    const earlier = parts.slice(0, index).map(({ id }) => id);
    const message =
      earlier.length === 0
        ? 'should be left out of the first part, for no part comes before it'
        : `should name an earlier part: ${earlier.join(', ')}`;
    return Object.entries(carried).flatMap(([name, from]): readonly FieldProblem[] =>
      earlier.includes(from)
        ? []
        : [{ path: ['parts', index, 'carry_forward', name], message, code: 'E049' }],
    );
  });
}
