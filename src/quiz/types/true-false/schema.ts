import { z } from 'astro/zod';
import type { Formula } from '../../../formula/scope.ts';
import type { FormulaFact } from '../../kernel/facts.ts';
import type { SelectableOption } from '../../kernel/selection.ts';
import { answerIdSchema, idSchema, markdownSchema } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import {
  factsOfOptions,
  oneRight,
  optionFields,
  optionProblems,
  plainText,
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

/** True-or-false questions in their files: whether a statement is true, and perhaps why. */
export const trueFalseFile = defineFileType('true-false', {
  fields: trueFalseFields,
  response: z.union(
    [
      z.boolean(),
      z.string(),
      z.strictObject({
        answer: z.union([z.boolean(), z.string()]).optional(),
        reason: z.string().optional(),
      }),
    ],
    { error: 'should be true, false, or {answer: true, reason: id}' },
  ),
  problems: trueFalseProblems,
  source: trueFalseSource,
  facts: ({ answer, misconception, reasons = [], reason_prompt: prompt }) => {
    const listed = factsOfOptions('reasons', 'reason', reasons);
    const above = prompt === undefined ? [] : [plainText(['reason_prompt'], 'reason-prompt', prompt)];
    const statement: FormulaFact = { path: ['answer'], formula: String(answer), role: 'statement' };
    return { ...listed, texts: [...above, ...listed.texts], formulas: [statement], misconception };
  },
});

/** A true-or-false question as it stands in its file. */
export type TrueFalseItem = z.infer<typeof trueFalseFile.schema>;

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

function trueFalseSource(fields: TrueFalseFields): TrueFalseSource {
  const { answer, misconception, reasons, reason_weight: weight = 0.5 } = fields;
  return {
    answer,
    misconception: misconception ?? null,
    reasons: reasons === undefined ? null : { options: reasons.map(toSelectable), weight },
  };
}
