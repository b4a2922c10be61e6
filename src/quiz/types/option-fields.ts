import { z } from 'astro/zod';
import type { FeedbackSource } from '../kernel/feedback-source.ts';
import type { QuestionText } from '../kernel/question-text.ts';
import type { SelectableOption } from '../kernel/selection.ts';
import { answerIdSchema, feedbackTextSchema, idSchema, markdownSchema, repeatedIds } from './common.ts';
import type { FieldProblem } from './common.ts';

/** The fields of an option that a learner can choose. */
export const optionFields = {
  id: answerIdSchema.describe('The option’s name and its feedback id, unique in the list.'),
  text: markdownSchema.describe(
    'What the learner reads: one line of Markdown with `$TeX$` and `{{name|4sf}}`.',
  ),
  correct: z.boolean().default(false).describe('Whether it is right.'),
  feedback: feedbackTextSchema.optional(),
  misconception: idSchema
    .optional()
    .describe(
      'What whoever chooses it believes: the id of a file in `content/misconceptions/`. Only where wrong.',
    ),
};

/** An option as it stands in its file. */
export type OptionItem = z.infer<z.ZodObject<typeof optionFields>>;

/** The problems that every list of options can have. */
export function optionProblems(field: string, options: readonly OptionItem[]): readonly FieldProblem[] {
  const mistaken = options.flatMap(({ correct, misconception }, index) =>
    correct && misconception !== undefined
      ? [{ path: [field, index, 'misconception'], message: 'should stand at a wrong option only' }]
      : [],
  );
  return [...repeatedIds(field, options), ...mistaken];
}

/** The problem of a list in which not exactly one option is right. */
export function oneRight(field: string, options: readonly OptionItem[]): readonly FieldProblem[] {
  const right = options.filter(({ correct }) => correct).length;
  const message = `should have exactly one right option, but has ${right}`;
  return right === 1 ? [] : [{ path: [field], message, code: right === 0 ? 'E044' : 'E045' }];
}

/** What grading needs of an option: all but its words. */
export function toSelectable({ id, correct, feedback, misconception }: OptionItem): SelectableOption {
  return {
    id,
    correct,
    hasWords: feedback !== undefined || misconception !== undefined,
    misconception: misconception ?? null,
  };
}

/** The feedback ids of those options that have words. */
export function optionFeedback(options: readonly OptionItem[]): readonly FeedbackSource[] {
  return options
    .filter((option) => toSelectable(option).hasWords)
    .map(({ id, feedback, misconception }) => ({
      id,
      text: feedback ?? null,
      misconception: misconception ?? null,
    }));
}

/** The texts of items in a line, each by its key: `option/a`. */
export function inlineTexts(
  kind: string,
  items: readonly { readonly id: string; readonly text: string }[],
): readonly QuestionText[] {
  return items.map(({ id, text }) => ({
    key: `${kind}/${id}`,
    markdown: text,
    isShown: true,
    isInline: true,
  }));
}
