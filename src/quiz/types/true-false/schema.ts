import { z } from 'astro/zod';
import type { Formula } from '../../../formula/scope.ts';
import { ownFeedback } from '../../kernel/feedback-source.ts';
import type { FeedbackSource } from '../../kernel/feedback-source.ts';
import type { QuestionText } from '../../kernel/question-text.ts';
import type { SelectableOption } from '../../kernel/selection.ts';
import {
  answerIdSchema,
  commonFields,
  examplesSchema,
  idSchema,
  markdownSchema,
  partFields,
  withProblems,
} from '../common.ts';
import type { FieldProblem } from '../common.ts';
import {
  inlineTexts,
  oneRight,
  optionFeedback,
  optionFields,
  optionProblems,
  toSelectable,
} from '../option-fields.ts';

const reasonSchema = z.strictObject({
  ...optionFields,
  id: answerIdSchema
    .refine((id) => id !== 'true' && id !== 'false', 'should not be "true" or "false"')
    .describe('The reason’s name and its feedback id, unique in the list.'),
});

/** The fields of a true-or-false question, or of a part that is one. */
const trueFalseFields = {
  answer: z
    .union([z.boolean(), z.string().min(1)], {
      error: 'should be true, false, or a comparison as text: lam > s',
    })
    .describe(
      'Whether the statement is true: `true`, `false`, or a comparison over the derived names: `lam > s`.',
    ),
  misconception: idSchema
    .optional()
    .describe('What whoever answers wrongly believes: the id of a file in `content/misconceptions/`.'),
  reasons: z
    .array(reasonSchema)
    .min(2)
    .max(12)
    .optional()
    .describe('A second choice: why. Exactly one is right; each variant has an order of its own.'),
  reason_prompt: markdownSchema.optional().describe('One line above the reasons; left out, “Why?”.'),
  reason_weight: z
    .number()
    .min(0.01, 'should be at least 0.01')
    .max(0.99, 'should be at most 0.99')
    .optional()
    .describe(
      'The share of the score that the reason is worth (0.5 if left out). It counts only where the answer is right.',
    ),
};

type TrueFalseFields = z.infer<z.ZodObject<typeof trueFalseFields>>;

const onlyWithReasons = ['reason_prompt', 'reason_weight'] as const;

function trueFalseProblems(fields: TrueFalseFields): readonly FieldProblem[] {
  const { reasons } = fields;
  if (reasons === undefined) {
    return onlyWithReasons
      .filter((field) => fields[field] !== undefined)
      .map((field) => ({ path: [field], message: 'should be left out where there are no reasons' }));
  }
  return [...optionProblems('reasons', reasons), ...oneRight('reasons', reasons)];
}

/** An answer as an example gives it: `true`, or with its reason `{answer: true, reason: …}`. */
export const trueFalseResponse = z.union(
  [
    z.boolean(),
    z.string(),
    z.strictObject({ answer: z.union([z.boolean(), z.string()]).optional(), reason: z.string().optional() }),
  ],
  { error: 'should be true, false, or {answer: true, reason: id}' },
);

/** A question that asks whether a statement is true, and perhaps why. */
export const trueFalseSchema = withProblems(
  z.strictObject({
    ...commonFields,
    type: z.literal('true-false'),
    ...trueFalseFields,
    examples: examplesSchema(trueFalseResponse),
  }),
  trueFalseProblems,
);

/** A part that asks whether a statement is true, and perhaps why. */
export const trueFalsePartSchema = withProblems(
  z.strictObject({ ...partFields, type: z.literal('true-false'), ...trueFalseFields }),
  trueFalseProblems,
);

/** A true-or-false question as it stands in its file. */
export type TrueFalseItem = z.infer<typeof trueFalseSchema>;

/** The second choice. */
export interface Reasons {
  /** In the author's order; exactly one is right. */
  readonly options: readonly SelectableOption[];
  /** The share of the score, between 0 and 1. */
  readonly weight: number;
}

/** What grading needs of a true-or-false question. */
export interface TrueFalseSource {
  /** Whether the statement is true, or a comparison that says so. */
  readonly answer: boolean | Formula;
  /** What whoever answers wrongly believes. */
  readonly misconception: string | null;
  readonly reasons: Reasons | null;
}

/** What grading needs of a true-or-false question: all but its words. */
export function trueFalseSource(fields: TrueFalseFields): TrueFalseSource {
  const { answer, misconception, reasons, reason_weight: weight = 0.5 } = fields;
  return {
    answer,
    misconception: misconception ?? null,
    reasons: reasons === undefined ? null : { options: reasons.map(toSelectable), weight },
  };
}

/** Every feedback id of the question that has words of the author's. */
export function trueFalseFeedback({
  feedback,
  misconception,
  reasons = [],
}: Pick<TrueFalseItem, 'feedback' | 'misconception' | 'reasons'>): readonly FeedbackSource[] {
  const { incorrect, ...others } = feedback;
  const wrong = { id: 'incorrect', text: incorrect ?? null, misconception: misconception ?? null };
  const hasWrong = wrong.text !== null || wrong.misconception !== null;
  return [...ownFeedback(others), ...(hasWrong ? [wrong] : []), ...optionFeedback(reasons)];
}

/** The texts of the reasons, `reason/<id>`, and the line above them, `reason-prompt`. */
export function trueFalseTexts({
  reasons = [],
  reason_prompt: prompt,
}: Pick<TrueFalseItem, 'reasons' | 'reason_prompt'>): readonly QuestionText[] {
  const above = { key: 'reason-prompt', markdown: prompt ?? '', isShown: true, isInline: true };
  return [...(prompt === undefined ? [] : [above]), ...inlineTexts('reason', reasons)];
}
