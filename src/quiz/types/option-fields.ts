import { z } from 'astro/zod';
import { feedbackAt } from '../kernel/facts.ts';
import type { FeedbackFact, FieldPath, OptionFact, TextFact } from '../kernel/facts.ts';
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

/** Something that is chosen, with words for whoever does. */
type Worded = Pick<OptionItem, 'id' | 'feedback' | 'misconception'>;

/** The feedback of those entries of a list, which stands at a path, that have words. */
export function wordsOf(list: FieldPath, entries: readonly Worded[]): readonly FeedbackFact[] {
  return entries.flatMap((entry, index) =>
    entry.feedback === undefined && entry.misconception === undefined
      ? []
      : [feedbackAt([...list, index], entry.id, entry)],
  );
}

/** What a list of options states: `kind` is what their texts are called by, `option/a`. */
export function factsOfOptions(list: string, kind: string, options: readonly OptionItem[]) {
  return {
    texts: inlineTexts(list, kind, options),
    feedback: wordsOf([list], options),
    options: options.map(({ id, correct, feedback, misconception }, index): OptionFact => ({
      path: [list, index],
      id,
      isRight: correct,
      hasMisconception: misconception !== undefined,
      hasFeedback: feedback !== undefined,
    })),
  };
}

/** The texts of items in a line of which each is chosen by what it says, by their keys: `option/a`. */
export function inlineTexts(
  list: string,
  kind: string,
  items: readonly { readonly id: string; readonly text: string }[],
): readonly TextFact[] {
  return items.map(({ id, text: markdown }, index) => ({
    ...plainText([list, index, 'text'], `${kind}/${id}`, markdown),
    id,
    isRival: true,
  }));
}

/** A text in a line, shown from the start. */
export function plainText(path: FieldPath, key: string, markdown: string): TextFact {
  const kind = { isShown: true, isInline: true, isRival: false, holdsBlanks: false };
  return { key, markdown, path, start: 0, id: null, ...kind };
}
