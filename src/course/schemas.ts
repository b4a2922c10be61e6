import { z } from 'astro/zod';
import { beyondBounds, defaultValues } from '../notebook/parameters.ts';
import type { Declarations } from '../notebook/parameters.ts';
import { ParameterError, resolveParameter } from '../notebook/resolve-parameters.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens');

const optionSchema = z.strictObject({
  id: slug.describe('The name in the address and in front matter: `yarn`.'),
  label: z.string().min(1).describe('A few words for controls and tables.'),
});

const relativeBound = z
  .strictObject({
    of: z.string().describe('The name of another parameter.'),
    times: z.number().positive().describe('What it is multiplied by.'),
  })
  .describe('A bound that follows another parameter: `{of: d, times: 0.5}` is half of d.');

const parameterFields = {
  symbol: z.string().min(1).describe('One letter; an underscore stands before a subscript: `m_l`.'),
  label: z.string().min(1).describe('A few words, in lower case: `trained length`.'),
  unit: z.string().describe('The unit in the plural; left out for a pure number.'),
  scale: z.enum(['linear', 'log']).describe('How a slider spreads the range.'),
  default: z.number().describe('The value a reader starts from, and the one that is printed.'),
  minimum: z.number(),
  maximum: z.number(),
};

/** A parameter with nothing left out. */
const parameter = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...parameterFields,
      kind: z.enum(['integer', 'even', 'real']).describe('Which numbers the parameter may be.'),
      atMost: relativeBound.exactOptional(),
      atLeast: relativeBound.exactOptional(),
      stepsPerDoubling: z
        .number()
        .positive()
        .describe('How many steps of the slider double a real number on a logarithmic scale.')
        .exactOptional(),
    }),
    z.strictObject({
      ...parameterFields,
      kind: z.literal('choice'),
      options: z.array(optionSchema).min(2).describe('What can be chosen, the usual one first.'),
    }),
  ])
  .refine(({ minimum, maximum }) => minimum < maximum, 'minimum should be less than maximum')
  .refine(
    ({ default: start, minimum, maximum }) => start >= minimum && start <= maximum,
    'default should lie between minimum and maximum',
  )
  .refine(
    ({ kind, ...numbers }) =>
      kind === 'real' ||
      [numbers.default, numbers.minimum, numbers.maximum].every(
        (value) => value % (kind === 'even' ? 2 : 1) === 0,
      ),
    'default, minimum and maximum should be of the kind that the parameter is',
  )
  .refine(
    ({ scale, minimum }) => scale === 'linear' || minimum > 0,
    'a logarithmic scale should begin above 0',
  );

const writtenParameters = z.record(
  z.string().regex(/^[a-z][a-zA-Z_]*$/),
  z.union([z.number(), z.string(), z.record(z.string(), z.unknown())]),
);

/** The parameters of a lesson as it writes them, with all that it left out. */
const parameters = writtenParameters.transform((written, context): Declarations => {
  const resolved = Object.entries(written).map(([name, given]) => {
    try {
      const reading = parameter.safeParse(resolveParameter(name, given));
      for (const { message, path } of reading.error?.issues ?? []) {
        context.addIssue({ code: 'custom', message, path: [name, ...path] });
      }
      return [name, reading.data] as const;
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      context.addIssue({ code: 'custom', message: error.message, path: [name] });
      return [name, undefined] as const;
    }
  });
  const declarations = Object.fromEntries(
    resolved.flatMap(([name, declared]) => (declared === undefined ? [] : [[name, declared] as const])),
  );
  for (const name of beyondBounds(declarations, defaultValues(declarations))) {
    const message = 'default should be within what the other parameters allow';
    context.addIssue({ code: 'custom', message, path: [name] });
  }
  return declarations;
});

/** The front matter of `content/lessons/<lesson>/index.mdx`. */
export const lessonSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1).describe('One or two sentences under the title and in search results.'),
  minutes: z.int().positive().describe('Reading time, with the figures and questions.'),
  objectives: z
    .record(slug, z.string().min(1))
    .describe('What the reader can do afterwards, by id; questions name the id.'),
  prerequisites: z.array(z.string().min(1)).default([]).describe('What the reader should know, in words.'),
  parameters: parameters
    .prefault({})
    .describe(
      'What the figures, live numbers and the address of the page share. A quantity of the course is written as its ' +
        'value or the name of a choice, `{m: 16384, method: yarn}`, or as an object of the fields that differ.',
    ),
  values: z
    .record(z.string().regex(/^[a-z][a-zA-Z_]*$/), z.string())
    .default({})
    .describe('Names for formulas over the parameters, for use as `{{name|5sf}}` in an equation.'),
});

/** `content/course.yaml`: the only place that knows the order of lessons. */
export const courseSchema = z.strictObject({
  units: z
    .array(z.strictObject({ title: z.string().min(1), lessons: z.array(slug).min(1) }))
    .min(1)
    .describe('Units in order, each with the slugs of its lessons in order.'),
});

/** `content/misconceptions/<id>.yaml`. */
export const misconceptionSchema = z.strictObject({
  statement: z.string().min(1).describe('What a learner believes, as one sentence.'),
  correction: z.string().min(1).describe('Markdown: why it is wrong, and what to do instead.'),
  model: slug.optional().describe('The wrong model in `src/core/misconceptions`, if there is a formula.'),
});

/** `content/references/<id>.yaml`. */
export const referenceSchema = z.strictObject({
  title: z.string().min(1),
  authors: z.array(z.string().min(1)).min(1),
  cite_as: z
    .string()
    .min(1)
    .optional()
    .describe('The name in a citation, where it is not the first author’s family name.'),
  year: z.int().min(1900).max(2100),
  venue: z.string().min(1).describe('Journal, conference, archive or code host.'),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: z.string().min(1).optional().describe('What the course takes from it, in one sentence.'),
});

/** `content/glossary/<id>.yaml`. */
export const termSchema = z.strictObject({
  term: z.string().min(1).describe('What the course calls it, as it is written in the middle of a sentence.'),
  symbol: z.string().min(1).optional().describe('Its symbol in TeX, without dollar signs: `T_i`.'),
  definition: z
    .string()
    .min(1)
    .describe('Markdown with `$TeX$` in one paragraph: what it is, in one or two plain sentences.'),
  lesson: slug.describe('The lesson that teaches it.'),
  also: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Markdown: other names for it in papers and code, such as "`rope_theta`".'),
  references: z.array(slug).min(1).optional().describe('Where it comes from, by ids of references.'),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type Course = z.infer<typeof courseSchema>;
export type Misconception = z.infer<typeof misconceptionSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Term = z.infer<typeof termSchema>;

/** `content/models/<id>.yaml`. */
export const modelSchema = z.strictObject({
  name: z.string().min(1),
  by: z.string().min(1).describe('Who published it.'),
  base: z.number().gt(1),
  rotated_head_size: z.int().positive().multipleOf(2).describe('Rotated coordinates of one head.'),
  trained_length: z.int().positive().describe('Tokens before any scaling.'),
  claimed_context: z.int().positive().describe('Tokens that its publisher names.'),
  configuration: z
    .record(z.string(), z.unknown())
    .describe('The fields of its config.json that bear on positions, by their published names.'),
  source: z.string().min(1).describe('Where these values were read.'),
  report: z
    .string()
    .regex(/^\d{2}(?:0[1-9]|1[0-2])\.\d{5}$/)
    .optional()
    .describe('The number that arXiv gave its report, such as 2307.09288: year, month, place in the month.'),
  checked: z.iso.date().describe('The day on which they were last compared with the source.'),
  discrepancy: z
    .string()
    .min(1)
    .optional()
    .describe('Why the configuration gives other lengths than those above; only where it does.'),
});

export type Model = z.infer<typeof modelSchema>;

/** `content/published/<id>.yaml`. */
export const publishedSchema = z.strictObject({
  title: z.string().min(1).describe('What was measured, on which model.'),
  reference: slug.describe('Who published it, by the id of a reference.'),
  place: z
    .string()
    .min(1)
    .describe('Where it stands there: a table of the paper, or a file at a commit, with its licence.'),
  trained_length: z
    .int()
    .positive()
    .optional()
    .describe(
      'Tokens of the longest texts that the model was trained or tuned on; left out where the lines differ in it.',
    ),
  across: z.string().min(1).describe('What the axis across says, with its unit.'),
  across_scale: z
    .enum(['linear', 'log'])
    .default('linear')
    .describe('Logarithmic where each length is a multiple of the one before.'),
  up: z.string().min(1).describe('What the axis up says. It is logarithmic.'),
  series: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        drawn_as: z
          .enum(['trained', 'interpolated', 'rebased', 'chosen'])
          .describe('The line that the figures of the course draw so.'),
        points: z
          .array(z.tuple([z.number().positive(), z.number().positive()]))
          .min(2)
          .describe('Pairs of a length and a value, as published.'),
      }),
    )
    .min(1),
});

export type Published = z.infer<typeof publishedSchema>;
