import { z } from 'astro/zod';
import { formatNumber } from '../../core/numeric/format.ts';
import { isFeedbackCode } from '../kernel/messages.ts';
import type { QuestionErrorCode } from '../kernel/question-error.ts';
import {
  constraintsSchema,
  deriveSchema,
  formulaSchema,
  paramsSchema,
  pinsSchema,
} from './variant-fields.ts';

export { formulaSchema } from './variant-fields.ts';

/** Lower-case words joined by hyphens: how everything in the course is named. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens');

/** An id that is a feedback id too: no word that the engine gives a meaning of its own. */
export const answerIdSchema = idSchema.refine(
  (id) => !isFeedbackCode(id),
  'should not be a word that the engine uses itself',
);

/** Markdown with `$TeX$` and `{{name|4sf}}`. */
export const markdownSchema = z.string().min(1).refine(isWritten, 'should hold words, but it is blank');

function isWritten(text: string): boolean {
  return text === '' || /[^\s\p{Cf}]/u.test(text.replaceAll('&nbsp;', ' '));
}

/** A list in which nothing is named twice. */
const idsSchema = z
  .array(idSchema)
  .refine((ids) => new Set(ids).size === ids.length, 'should name each only once');

/** A share of the score that is neither nothing nor everything. */
export const shareSchema = z.number().gt(0, 'should be above 0').lt(1, 'should be below 1');

/** A feedback text. */
export const feedbackTextSchema = markdownSchema.describe(
  'Markdown with `$TeX$` and `{{name|4sf}}`: what went wrong, and what to do instead.',
);

const hintSchema = z.strictObject({
  text: markdownSchema.describe('Markdown with `$TeX$` and `{{name|4sf}}`.'),
  cost: z.number().min(0).max(1).default(0).describe('The share of the score it costs to open the hint.'),
  after_attempts: z
    .int()
    .min(0)
    .default(0)
    .describe('How many attempts must be used before the hint can be opened.'),
});

type Hint = z.infer<typeof hintSchema>;

function totalCost(hints: readonly Hint[]): number {
  return hints.reduce((sum, { cost }) => sum + cost, 0);
}

/** Sums of shares such as 0.1 miss their value by the rounding of doubles. */
const costSlack = 1e-9;

const hintsSchema = z
  .array(hintSchema)
  .refine(
    (hints) => new Set(hints.map(({ text }) => text.trim())).size === hints.length,
    'should say something new in each',
  )
  .refine((hints) => totalCost(hints) <= 1 + costSlack, {
    error: ({ input }) =>
      `should cost at most 1 together, the whole score, but cost ${formatNumber(totalCost(input as readonly Hint[]), 'shortest')}`,
  });

const sourceSchema = z.strictObject({
  reference: idSchema.describe('The id of a file in `content/references/`.'),
  equation: z.string().min(1).optional().describe('Where in it: `Eq. 24`.'),
  page: z.string().min(1).optional().describe('Where in it: `12`.'),
});

const expectationSchema = z.strictObject({
  verdict: z
    .enum(['correct', 'partial', 'incorrect', 'invalid', 'ungraded'])
    .describe('What the grader must say.'),
  score: z.number().min(0).max(1).optional().describe('The score it must give; left out, any.'),
  feedback: z.string().min(1).optional().describe('A feedback id it must give; left out, any.'),
});

const seedsSchema = z
  .array(z.int().min(0))
  .min(1)
  .optional()
  .describe('The seeds for which the example is meant; left out, every variant.');

/**
 * The `examples` of a type whose responses are `response`: what a learner may answer, and what must come of it.
 * The checker runs them.
 */
export function examplesSchema<Response extends z.ZodType>(response: Response) {
  return z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('A few words, for reports.'),
        response: response.describe('What is answered, in the form of the type.'),
        expect: expectationSchema.describe('What must come of it.'),
        seeds: seedsSchema,
      }),
    )
    .min(1)
    .describe('Responses and what must come of them, run by the checker.');
}

/** A typed number in an example: the text, or a formula whose value is typed. */
export const typedNumberSchema = z.union(
  [
    z.string(),
    z.strictObject({
      calc: formulaSchema.describe('The value of this formula is typed.'),
      format: z.string().min(1).optional().describe('As in `{{name|4sf}}`; left out, all 17 digits.'),
    }),
  ],
  { error: 'should be the typed text in quotes, or {calc: formula, format: 4sf}' },
);

/** How what is asked may be called in front of an answer. */
export const symbolsSchema = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
    error: 'should be a name such as λ, or a list of names',
  })
  .optional()
  .describe(
    "What the answer is called in formulas, as it may be typed in front of it: `λ`, `b'`, or a list of such names. " +
      'Any other symbol in front is then sent back. Left out, only those of the question’s other values are.',
  );

/** The names of what is asked as a list; nothing where the author gives none. */
export function symbolList(symbol: z.infer<typeof symbolsSchema>): { readonly symbol?: readonly string[] } {
  return symbol === undefined ? {} : { symbol: typeof symbol === 'string' ? [symbol] : symbol };
}

const ownFeedbackSchema = z
  .strictObject({
    correct: feedbackTextSchema.optional(),
    partial: feedbackTextSchema.optional(),
    incorrect: feedbackTextSchema.optional(),
  })
  .default({})
  .describe('The words for a right answer, a partly right one, and a wrong one that no mistake explains.');

/** The fields that every blank in a text has: its name and its words stand around it. */
export const blankFields = {
  weight: z.number().positive().default(1).describe('Its share in the score, against the other parts’.'),
  feedback: ownFeedbackSchema,
};

/** The fields that every part of a question of several parts has. */
export const partFields = {
  id: idSchema.describe('The part’s name, unique in the question.'),
  prompt: markdownSchema
    .optional()
    .describe('What this part asks, in Markdown with `$TeX$` and `{{name|4sf}}`.'),
  ...blankFields,
};

/** The fields of a question file that every type has. */
export const commonFields = {
  schema: z.literal('item/1').describe('The form of this file.'),
  version: z
    .int()
    .positive()
    .describe('Raise it when the key or the meaning of the wording changes; old attempts keep theirs.'),
  title: z
    .string()
    .min(1)
    .refine(isWritten, 'should hold words, but it is blank')
    .describe('A few words, in lists and reports.'),
  objectives: idsSchema.min(1).describe('Ids of objectives that the lesson declares.'),
  bloom: z
    .enum(['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'])
    .describe('What the learner has to do with the knowledge.'),
  difficulty: z.int().min(1).max(5).optional().describe('The author’s guess, from 1 to 5.'),
  tags: idsSchema.default([]).describe('Words for filters.'),
  source: sourceSchema.optional().describe('Where the question comes from.'),
  params: paramsSchema,
  derive: deriveSchema,
  constraints: constraintsSchema,
  variants: pinsSchema,
  prompt: markdownSchema.describe('The question, in Markdown with `$TeX$` and `{{name|4sf}}`.'),
  hints: hintsSchema.default([]).describe('Hints, revealed in this order. Their costs sum to at most 1.'),
  feedback: ownFeedbackSchema,
  explanation: markdownSchema.describe('The worked solution, shown after the answer.'),
};

/** What is the matter with a question's fields, and at which. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  /** A fragment that begins with "should". */
  readonly message: string;
  /** Its permanent code, where it has one of its own. The issue carries it as `params.code`. */
  readonly code?: 'E016' | 'E028' | QuestionErrorCode;
}

/** The schema, with problems that only show when its fields are seen together. */
export function withProblems<Schema extends z.ZodType>(
  schema: Schema,
  find: (fields: z.output<Schema>) => readonly FieldProblem[],
): Schema {
  return schema.superRefine((fields, context) => {
    for (const { path, message, code } of find(fields)) {
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } });
    }
  });
}

/** A problem for each item whose id another before it has. */
export function repeatedIds(
  field: string,
  items: readonly { readonly id: string }[],
): readonly FieldProblem[] {
  return items.flatMap(({ id }, index) =>
    items.slice(0, index).some((earlier) => earlier.id === id)
      ? [{ path: [field, index, 'id'], message: `should be another id, for "${id}" is taken`, code: 'E016' }]
      : [],
  );
}
