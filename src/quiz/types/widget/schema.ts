import { z } from 'astro/zod';
import type { Formula } from '../../../formula/scope.ts';
import type { FormulaFact } from '../../kernel/facts.ts';
import { answerIdSchema, feedbackTextSchema, formulaSchema, idSchema, repeatedIds } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import {
  feedbackOfMistakes,
  mistakeFields,
  mistakeId,
  mistakeScore,
  mistakeSource,
  mistakesOf,
  takenId,
} from '../mistake-fields.ts';
import { wordsOf } from '../option-fields.ts';

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
  ...mistakeFields,
  require: comparisonSchema.describe('A comparison that holds where the mistake was made; as in `checks`.'),
  score: mistakeScore.describe('Left out, the share of checks that hold.'),
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
  mistakes: mistakesOf(mistakeSchema, { needs: ['id', 'feedback'] }).describe(
    'Wrong states that are recognised, tried in order where a check does not hold; the first that fits counts.',
  ),
};

type WidgetFields = z.infer<z.ZodObject<typeof widgetFields>>;

/** Questions answered in a figure, in their files. The figure brings its own texts. */
export const widgetFile = defineFileType('widget', {
  fields: widgetFields,
  response: z.record(
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
  ),
  problems: widgetProblems,
  source: widgetSource,
  facts: (fields) => {
    const { widget, props, solution, checks, mistakes } = fields;
    return {
      feedback: [...feedbackOfMistakes(mistakes), ...wordsOf(['checks'], checks)],
      formulas: formulaFacts(fields),
      figures: [{ path: [], widget, props, solution }],
    };
  },
});

/** A question answered in a figure as it stands in its file. */
export type WidgetItem = z.infer<typeof widgetFile.schema>;

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

function widgetSource(fields: WidgetFields): WidgetSource {
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
      ...mistakeSource(mistake),
      require: mistake.require,
      score: mistake.score ?? null,
    })),
  };
}

function formulaFacts({ props, solution, checks, mistakes }: WidgetFields): readonly FormulaFact[] {
  const named = Object.entries({ props, solution }).flatMap(([field, formulas]) =>
    Object.entries(formulas).map(([name, formula]) => ({ path: [field, name], formula: String(formula) })),
  );
  const compared = Object.entries({ checks, mistakes }).flatMap(([list, entries]) =>
    entries.map(({ require: formula }, index) => ({ path: [list, index, 'require'], formula })),
  );
  return [...named, ...compared].map((fact) => ({ ...fact, role: 'other' }));
}

function widgetProblems({ props, free, solution, checks, mistakes }: WidgetFields): readonly FieldProblem[] {
  const known = Object.keys(props);
  const message = `should be one of the names in props: ${known.join(', ')}`;
  return [
    ...free.flatMap((name, index) => (known.includes(name) ? [] : [{ path: ['free', index], message }])),
    ...(new Set(free).size === free.length ? [] : [{ path: ['free'], message: 'should name each once' }]),
    ...solutionProblems(free, Object.keys(solution)),
    ...repeatedIds('checks', checks),
    ...mistakes.flatMap((mistake, index) =>
      takenId(
        ['mistakes', index],
        mistake,
        mistakeId(mistake),
        checks.map(({ id }) => id),
      ),
    ),
  ];
}

function solutionProblems(free: readonly string[], solved: readonly string[]): readonly FieldProblem[] {
  const isWhole = free.every((name) => solved.includes(name)) && solved.every((name) => free.includes(name));
  return isWhole
    ? []
    : [{ path: ['solution'], message: `should give a value for exactly these: ${free.join(', ')}` }];
}
