import { z } from 'astro/zod';
import type { Formula } from '../../../formula/scope.ts';
import { ownFeedback } from '../../kernel/feedback-source.ts';
import type { FeedbackSource } from '../../kernel/feedback-source.ts';
import type { QuestionText } from '../../kernel/question-text.ts';
import {
  answerIdSchema,
  commonFields,
  examplesSchema,
  feedbackTextSchema,
  formulaSchema,
  idSchema,
  partFields,
  repeatedIds,
  shareSchema,
  withProblems,
} from '../common.ts';
import type { FieldProblem } from '../common.ts';

const nameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'should be a letter, then letters, digits or underscores');

const comparisonSchema = z.string().min(1);

const checkSchema = z.strictObject({
  id: answerIdSchema.describe('The feedback id where it does not hold, unique in the question.'),
  require: comparisonSchema.describe(
    'A comparison that is to hold: `abs(lambda / lam - 1) <= 0.001`. It sees the question’s names and, by the names ' +
      'in `props`, the state of the figure.',
  ),
  feedback: feedbackTextSchema.optional(),
  misconception: idSchema
    .optional()
    .describe('What a learner believes who fails it: the id of a file in `content/misconceptions/`.'),
});

const mistakeSchema = z.strictObject({
  id: answerIdSchema.optional().describe('The feedback id; left out, the misconception’s.'),
  require: comparisonSchema.describe('A comparison that holds where the mistake was made; as in `checks`.'),
  misconception: idSchema.optional().describe('The id of a file in `content/misconceptions/`.'),
  feedback: feedbackTextSchema.optional(),
  score: shareSchema.optional().describe('Left out, the share of checks that hold.'),
});

/** The fields of a question answered in a figure, or of a part that is one. */
const widgetFields = {
  widget: idSchema.describe('The name of a folder in `src/widgets/`.'),
  props: z
    .record(nameSchema, formulaSchema)
    .describe(
      'The parameters of the figure at the start, each a formula over the question’s names: `{m: m, d: 128, lambda: 1}`. ' +
        'A parameter that has a name of the question has to start at its value.',
    ),
  free: z
    .array(nameSchema)
    .min(1)
    .describe('The parameters that the learner sets. The others stay as they are and have no control.'),
  solution: z
    .record(nameSchema, formulaSchema)
    .describe('A right state: for each name in `free` a formula. Every check has to hold for it.'),
  checks: z
    .array(checkSchema)
    .min(1)
    .max(20)
    .describe('What is to hold for the figure’s state. The score is the share of checks that hold.'),
  mistakes: z
    .array(mistakeSchema)
    .default([])
    .describe(
      'Wrong states that are recognised, tried in order where a check does not hold; the first that fits counts.',
    ),
};

type WidgetFields = z.infer<z.ZodObject<typeof widgetFields>>;
type MistakeItem = z.infer<typeof mistakeSchema>;

/** The state of a figure as an example gives it. */
export const widgetResponse = z.record(
  nameSchema,
  z.union(
    [
      z.number(),
      z.strictObject({
        calc: formulaSchema.describe('This parameter is set to the value of this formula.'),
      }),
    ],
    { error: 'should be a number, or {calc: formula}' },
  ),
);

/** A question whose answer is the state of a figure. */
export const widgetSchema = withProblems(
  z.strictObject({
    ...commonFields,
    type: z.literal('widget'),
    ...widgetFields,
    examples: examplesSchema(widgetResponse),
  }),
  widgetProblems,
);

/** A part whose answer is the state of a figure. */
export const widgetPartSchema = withProblems(
  z.strictObject({ ...partFields, type: z.literal('widget'), ...widgetFields }),
  widgetProblems,
);

/** A question answered in a figure as it stands in its file. */
export type WidgetItem = z.infer<typeof widgetSchema>;

/** What is to hold for the figure's state. */
export interface CheckSource {
  readonly id: string;
  readonly require: string;
  /** Whether there are words for who fails it: the author's, or a misconception's. */
  readonly hasWords: boolean;
  readonly misconception: string | null;
}

/** A wrong state that is recognised. */
export interface MistakeSource {
  readonly id: string;
  readonly require: string;
  readonly misconception: string | null;
  /** Null: the share of checks that hold. */
  readonly score: number | null;
}

/** What grading needs of a question answered in a figure. */
export interface WidgetSource {
  readonly widget: string;
  readonly props: Readonly<Record<string, Formula>>;
  readonly free: readonly string[];
  readonly solution: Readonly<Record<string, Formula>>;
  readonly checks: readonly CheckSource[];
  readonly mistakes: readonly MistakeSource[];
}

/** What grading needs of a question answered in a figure: all but its words. */
export function widgetSource(fields: WidgetFields): WidgetSource {
  const { widget, props, free, solution, checks, mistakes } = fields;
  return {
    widget,
    props,
    free,
    solution,
    checks: checks.map(({ id, require, feedback, misconception }) => ({
      id,
      require,
      hasWords: feedback !== undefined || misconception !== undefined,
      misconception: misconception ?? null,
    })),
    mistakes: mistakes.map((mistake) => ({
      id: mistakeId(mistake),
      require: mistake.require,
      misconception: mistake.misconception ?? null,
      score: mistake.score ?? null,
    })),
  };
}

/** Every feedback id of the question that has words of the author's. */
export function widgetFeedback({
  feedback,
  checks,
  mistakes,
}: Pick<WidgetItem, 'feedback' | 'checks' | 'mistakes'>): readonly FeedbackSource[] {
  const worded = [
    ...mistakes.map((mistake) => ({ ...mistake, id: mistakeId(mistake) })),
    ...checks.filter((check) => check.feedback !== undefined || check.misconception !== undefined),
  ];
  return [
    ...ownFeedback(feedback),
    ...worded.map(({ id, feedback: text, misconception }) => ({
      id,
      text: text ?? null,
      misconception: misconception ?? null,
    })),
  ];
}

/** The figure brings its own words. */
export function widgetTexts(): readonly QuestionText[] {
  return [];
}

/** The problems make sure that one of the two is there. */
function mistakeId({ id, misconception }: Pick<MistakeItem, 'id' | 'misconception'>): string {
  return id ?? misconception ?? '';
}

function widgetProblems({ props, free, solution, checks, mistakes }: WidgetFields): readonly FieldProblem[] {
  const known = Object.keys(props);
  const message = `should be one of the names in props: ${known.join(', ')}`;
  return [
    ...free.flatMap((name, index) => (known.includes(name) ? [] : [{ path: ['free', index], message }])),
    ...(new Set(free).size === free.length ? [] : [{ path: ['free'], message: 'should name each once' }]),
    ...solutionProblems(free, Object.keys(solution)),
    ...repeatedIds('checks', checks),
    ...mistakes.flatMap((mistake, index) => mistakeProblems(mistake, index, mistakes, checks)),
  ];
}

function solutionProblems(free: readonly string[], solved: readonly string[]): readonly FieldProblem[] {
  const isWhole = free.every((name) => solved.includes(name)) && solved.every((name) => free.includes(name));
  return isWhole
    ? []
    : [{ path: ['solution'], message: `should give a value for exactly these: ${free.join(', ')}` }];
}

function mistakeProblems(
  mistake: MistakeItem,
  index: number,
  mistakes: readonly MistakeItem[],
  checks: readonly { readonly id: string }[],
): readonly FieldProblem[] {
  const path = ['mistakes', index];
  const { misconception, feedback } = mistake;
  const id = mistakeId(mistake);
  if (id === '' || (misconception === undefined && feedback === undefined)) {
    const message = 'should name a misconception, or have an id and a feedback of its own';
    return [{ path, message, code: 'E046' }];
  }
  const isTaken = [...checks.map((check) => check.id), ...mistakes.slice(0, index).map(mistakeId)].includes(
    id,
  );
  return isTaken ? [{ path, message: `should have another id, for "${id}" is taken`, code: 'E016' }] : [];
}
