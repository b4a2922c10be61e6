import { z } from 'astro/zod';
import { elementName, isElement } from '../../../formula/expression-input/elements.ts';
import { findFunction } from '../../../formula/expression-input/functions.ts';
import type { FormulaFact, RuleFact } from '../../kernel/facts.ts';
import { formulaSchema, symbolList, symbolsSchema } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import {
  feedbackOfMistakes,
  mistakeFields,
  mistakeScore,
  mistakeSource,
  mistakesOf,
} from '../mistake-fields.ts';

const label = z
  .string()
  .min(1)
  .optional()
  .describe('What the variable stands for, in a few plain words; shown with the field.');

const domainSchema = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, 'should begin with its lower end, and hold more than one number')
  .describe('The smallest and the largest number the variable may be.');

const variableSchema = z
  .union(
    [
      z
        .strictObject({
          domain: domainSchema,
          log: z
            .boolean()
            .default(false)
            .describe('Whether small numbers are tried as often as large ones. Then all must be above 0.'),
          integer: z.boolean().default(false).describe('Whether only whole numbers are tried.'),
          even: z.boolean().default(false).describe('Whether only even numbers are tried.'),
          label,
        })
        .refine(({ domain: [low], log }) => !log || low > 0, 'should lie above 0, since it is logarithmic'),
      z.strictObject({
        set: z
          .array(z.number())
          .min(1, 'should hold at least one number')
          .describe('The numbers the variable may be.'),
        label,
      }),
    ],
    {
      error:
        'should be {domain: [low, high]}, with log, integer or even: true where wanted, or {set: [4, 8, 64]}',
    },
  )
  .describe('The numbers at which formulas are compared.');

const nameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/,
    'should be a letter, then letters, digits, or _ before more',
  )
  .refine(
    (name) => findFunction(name) === null && name !== 'pi',
    'should be another name: this one has a meaning in formulas',
  );

const elementSchema = z.union([z.string().min(1), z.number()], {
  error: 'should be a name, a function, a number, or one of + - * / ^',
});

const formSchema = z
  .strictObject({
    must_contain: z.array(elementSchema).default([]).describe('What has to stand in the formula.'),
    forbid: z.array(elementSchema).default([]).describe('What must not stand in it.'),
    score: z
      .number()
      .min(0)
      .lt(1, 'should be below 1')
      .default(0.5)
      .describe('The score of a formula of the right value that is not of this form.'),
  })
  .describe(
    'The form in which the answer is to be written, judged apart from its value: names, functions, numbers, and ' +
      'the signs `+ - * / ^`. A fraction holds `/`, a product without a sign `*`, a raised number `^`.',
  );

/** A formula as a learner types one, `2b(m/n)^2`, which only this type reads; a number may stand without quotes. */
const typedFormulaSchema = z.union([z.number(), z.string().min(1)], {
  error: 'should be a number, or a formula as text',
});

const mistakeSchema = z.strictObject({
  ...mistakeFields,
  value: typedFormulaSchema.describe('The wrong formula. Whatever has its values is recognised.'),
  score: mistakeScore.describe('Partial credit; left out, none.'),
});

/** The fields of a question whose answer is a formula, or of a part that is one. */
const expressionFields = {
  answer: z
    .strictObject({
      value: typedFormulaSchema.describe(
        'The key, written as a learner may write it: `(m/n)^(d/(d-2))`. Parameters and derived names are numbers in it.',
      ),
      check: formulaSchema
        .optional()
        .describe(
          'The same value by the functions of the course, over the same variables. The two must agree wherever ' +
            'this one has a value.',
        ),
      symbol: symbolsSchema,
    })
    .describe('The right formula.'),
  variables: z
    .record(nameSchema, variableSchema)
    .refine((variables) => Object.keys(variables).length > 0, 'should name at least one variable')
    .describe('The names that the answer may use, and the numbers they may be.'),
  where: z
    .array(z.string().min(1))
    .default([])
    .describe('Comparisons that hold wherever formulas are compared: `m > n`.'),
  points: z
    .array(z.record(z.string(), z.number()))
    .default([])
    .describe('Values of all variables that are tried first, and shown where a wrong formula differs.'),
  form: formSchema.optional(),
  mistakes: mistakesOf(mistakeSchema, { needs: ['id', 'feedback'] }).describe(
    'Wrong formulas that are recognised, tried in order after the key; the first that fits counts.',
  ),
};

type ExpressionFields = z.infer<z.ZodObject<typeof expressionFields>>;

/** Questions of a formula in their files. */
export const expressionFile = defineFileType('expression', {
  fields: expressionFields,
  response: z.string().describe('The typed formula.'),
  problems: (fields) => [...pointProblems(fields), ...formProblems(fields)],
  source: expressionSource,
  facts: (fields) => ({
    feedback: feedbackOfMistakes(fields.mistakes),
    formulas: formulaFacts(fields),
    rules: formRules(fields),
    neverPartial: 'a formula that earns a share is told of its mistake, or of its form',
  }),
  names: ['variables'],
});

/** A question of a formula as it stands in its file. */
export type ExpressionItem = z.infer<typeof expressionFile.schema>;

/** A variable and the numbers at which it is tried. */
export type VariableSource = { readonly name: string; readonly label: string | null } & (
  | { readonly domain: readonly [low: number, high: number]; readonly log: boolean; readonly step: 0 | 1 | 2 }
  | { readonly set: readonly number[] }
);

/** What a formula must and must not hold, each as in `elementsOf`. */
export interface FormRule {
  readonly mustContain: readonly string[];
  readonly forbid: readonly string[];
  readonly score: number;
}

/** A recognised wrong formula. */
export interface MistakeSource {
  readonly id: string;
  readonly value: string;
  readonly score: number;
  readonly misconception: string | null;
}

/** What grading needs of a question of a formula. */
export interface ExpressionSource {
  readonly answer: {
    readonly value: string;
    readonly check: string | null;
    /** What the answer may be called in front of it; left out, that is not known. */
    readonly symbol?: readonly string[];
  };
  readonly variables: readonly VariableSource[];
  readonly where: readonly string[];
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly form: FormRule | null;
  readonly mistakes: readonly MistakeSource[];
}

function expressionSource({
  answer: { value, check, symbol },
  variables,
  where,
  points,
  form,
  mistakes,
}: ExpressionFields): ExpressionSource {
  return {
    answer: {
      value: String(value),
      check: check === undefined ? null : String(check),
      ...symbolList(symbol),
    },
    variables: Object.entries(variables).map(([name, rule]) => variableSource(name, rule)),
    where,
    points,
    form:
      form === undefined
        ? null
        : {
            mustContain: form.must_contain.map(elementName),
            forbid: form.forbid.map(elementName),
            score: form.score,
          },
    mistakes: mistakes.map((mistake) => ({
      ...mistakeSource(mistake),
      value: String(mistake.value),
      score: mistake.score ?? 0,
    })),
  };
}

function formRules({ form }: ExpressionFields): readonly RuleFact[] {
  return [
    ...(form === undefined || form.must_contain.length === 0
      ? []
      : [{ path: ['form', 'must_contain'], feedback: 'form.missing' }]),
    ...(form === undefined || form.forbid.length === 0
      ? []
      : [{ path: ['form', 'forbid'], feedback: 'form.forbidden' }]),
  ];
}

function formulaFacts({ answer, where, mistakes }: ExpressionFields): readonly FormulaFact[] {
  const { value, check } = answer;
  const key: FormulaFact = { path: ['answer', 'value'], formula: String(value), role: 'asked' };
  const others = [
    ...(check === undefined ? [] : [{ path: ['answer', 'check'], formula: String(check) }]),
    ...where.map((formula, index) => ({ path: ['where', index], formula })),
    ...mistakes.map((mistake, index) => ({
      path: ['mistakes', index, 'value'],
      formula: String(mistake.value),
    })),
  ];
  return [key, ...others.map((fact) => ({ ...fact, role: 'other' as const }))];
}

function variableSource(name: string, rule: z.infer<typeof variableSchema>): VariableSource {
  const named = { name, label: rule.label ?? null };
  if ('set' in rule) return { ...named, set: rule.set };
  const { domain, log, integer, even } = rule;
  return { ...named, domain, log, step: even ? 2 : integer ? 1 : 0 };
}

function pointProblems({ points, variables }: ExpressionFields): readonly FieldProblem[] {
  const names = Object.keys(variables);
  return points.flatMap((point, index) => {
    const isFull = names.every((name) => Object.hasOwn(point, name));
    return isFull && Object.keys(point).length === names.length
      ? []
      : [{ path: ['points', index], message: `should give a value to each of ${names.join(', ')}` }];
  });
}

function formProblems({ form, variables }: ExpressionFields): readonly FieldProblem[] {
  if (form === undefined) return [];
  const names = Object.keys(variables);
  const lists = ['must_contain', 'forbid'] as const;
  const unknown = lists.flatMap((list) =>
    form[list].flatMap((element, index) => {
      if (isElement(element, names)) return [];
      const message = `should be a variable, a function, a number, or one of + - * / ^, but it is "${element}"`;
      return [{ path: ['form', list, index], message }];
    }),
  );
  const wanted = new Set(form.must_contain.map(elementName));
  const both = form.forbid.flatMap((element, index) =>
    wanted.has(elementName(element))
      ? [
          {
            path: ['form', 'forbid', index],
            message: 'should not be something that the formula must contain',
          },
        ]
      : [],
  );
  return [...unknown, ...both];
}
