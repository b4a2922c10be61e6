import { z } from 'astro/zod';
import type { Tolerance } from '../../../core/numeric/tolerance.ts';
import { otherSpellings } from '../../../formula/number-input/known-units.ts';
import { isUnitSpelling } from '../../../formula/number-input/read-quantity.ts';
import type { Formula } from '../../../formula/scope.ts';
import type { FormulaFact, KeyFact, UnitFact } from '../../kernel/facts.ts';
import { symbolsIn } from '../../kernel/seen-symbols.ts';
import { formulaSchema, shareSchema, symbolList, symbolsSchema, typedNumberSchema } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import {
  feedbackOfMistakes,
  mistakeFields,
  mistakeId,
  mistakeScore,
  mistakeSource,
  mistakesOf,
} from '../mistake-fields.ts';

const distance = z.number().min(0);
const figures = z.int().min(1).max(15);

const toleranceSchema = z
  .union(
    [
      z.literal('exact'),
      z.strictObject({ rel: distance, abs: distance.optional() }),
      z.strictObject({ abs: distance, rel: distance.optional() }),
      z.strictObject({ sigfigs: figures }),
      z.strictObject({ decimals: z.int().min(0).max(15) }),
      z.strictObject({
        range: z
          .tuple([z.number(), z.number()])
          .refine(([low, high]) => low <= high, 'should begin with its lower end'),
      }),
    ],
    {
      error:
        'should be one of {rel: 0.0005}, {abs: 0.01}, {rel: …, abs: …}, {sigfigs: 3}, {decimals: 2}, {range: [low, high]}, exact',
    },
  )
  .describe(
    'How far from the value an answer may lie: `rel`, a share of the value (0.0005 for 0.05 %); `abs`, a distance; ' +
      'both, the larger interval; `sigfigs` or `decimals`, it rounds to the same figures as the value; ' +
      '`range: [low, high]`; `exact`. The ends belong to the interval. There is no default.',
  );

const precisionSchema = z
  .strictObject({
    min_sigfigs: figures.optional().describe('At least so many significant figures.'),
    min_decimals: z.int().min(1).max(15).optional().describe('At least so many digits after the point.'),
    on_fail: z
      .enum(['reask', 'deduct'])
      .default('reask')
      .describe('`reask` sends the answer back and uses no attempt; `deduct` takes `cost` off the score.'),
    cost: shareSchema.optional().describe('Only with `deduct`: the share of the score it costs.'),
  })
  .refine(
    ({ min_sigfigs: figuresWanted, min_decimals: decimalsWanted }) =>
      (figuresWanted === undefined) !== (decimalsWanted === undefined),
    'should hold either min_sigfigs or min_decimals',
  )
  .refine(
    ({ on_fail: onFail, cost }) => (onFail === 'deduct') === (cost !== undefined),
    'should hold a cost exactly when on_fail is deduct',
  )
  .describe(
    'How many figures must be written. It is checked only when the value is right; the exact value itself needs no more ' +
      'than it has.',
  );

const unitSpellingSchema = z
  .string()
  .min(1)
  .refine(
    isUnitSpelling,
    'should be a unit such as tokens, rad or °: at most 24 characters, no digit, sign or space at its beginning, ' +
      'and nothing that reads as a part of a number',
  );

const unitSchema = z
  .strictObject({
    name: unitSpellingSchema.describe('The unit of the answer’s value: `tokens`, `rad`.'),
    accept: z
      .union([z.array(unitSpellingSchema), z.record(unitSpellingSchema, formulaSchema)], {
        error: 'should be a list of spellings, or a group of spellings with their factors',
      })
      .default([])
      .describe(
        'What else may stand behind the number. A group: how many of `name` one of each is, ' +
          '`{deg: pi/180, "°": pi/180}`. A list: further spellings of `name` itself, each worth 1. The usual ones ' +
          '(`°` and `degrees` for `deg`, `token` for `tokens`) need no entry. The case of letters matters only ' +
          'where two spellings differ in nothing else.',
      ),
    required: z
      .boolean()
      .default(false)
      .describe('Whether a number without a unit is sent back. Otherwise it is taken to be in `name`.'),
  })
  .describe('The unit of the answer. Left out, the answer is a pure number and no unit can be written.');

const mistakeSchema = z.strictObject({
  ...mistakeFields,
  value: formulaSchema.optional().describe('The wrong value; left out, the wrong model’s.'),
  tolerance: toleranceSchema.optional().describe('Left out, the answer’s, around the wrong value.'),
  score: mistakeScore.describe('Partial credit; left out, none.'),
});

/** The fields of a numeric question, or of a part that is one. */
const numericFields = {
  answer: z
    .strictObject({
      value: formulaSchema.describe('The key: a formula over the derived names.'),
      tolerance: toleranceSchema,
      check: formulaSchema
        .optional()
        .describe(
          'The same value by another way, such as a worked formula beside a function of the course. The two must ' +
            'agree to a relative 1e-9 in every variant.',
        ),
      symbol: symbolsSchema,
    })
    .describe('The right value and how far from it an answer may lie.'),
  precision: precisionSchema.optional(),
  unit: unitSchema.optional(),
  arithmetic: z
    .boolean()
    .default(true)
    .describe('Whether a calculation is accepted for its value: `16384/4007`.'),
  mistakes: mistakesOf(mistakeSchema, { needs: ['id', 'value', 'feedback'] }).describe(
    'Wrong values that are recognised, tried in order after the key; the first that fits counts.',
  ),
};

type NumericFields = z.infer<z.ZodObject<typeof numericFields>>;
type Unit = z.infer<typeof unitSchema>;

/** Numeric questions in their files: the answer is one number. */
export const numericFile = defineFileType('numeric', {
  fields: numericFields,
  response: typedNumberSchema,
  source: numericSource,
  facts: (fields) => ({
    feedback: feedbackOfMistakes(fields.mistakes),
    keys: [keyFact(fields)],
    formulas: formulaFacts(fields),
    units: fields.unit === undefined ? [] : unitFacts(fields.unit),
    neverPartial: 'a number that earns a share is told of its mistake, or that it has too few digits',
  }),
});

/** A numeric question as it stands in its file. */
export type NumericItem = z.infer<typeof numericFile.schema>;

/** How many figures must be written, and what it costs where they are not; null sends the answer back. */
export interface PrecisionRule {
  readonly of: 'significantFigures' | 'decimals';
  readonly minimum: number;
  readonly cost: number | null;
}

/** A recognised wrong answer. */
export interface MistakeSource {
  readonly id: string;
  /** Null: the value of the misconception's wrong model. */
  readonly value: Formula | null;
  /** Null: as for the answer. */
  readonly tolerance: Tolerance | null;
  readonly score: number;
  readonly misconception: string | null;
}

/** The unit of the answer, and the other spellings that may be typed. */
export interface UnitSource {
  readonly name: string;
  /** How many of `name` one of each is. */
  readonly accept: readonly { readonly spelling: string; readonly factor: Formula }[];
  readonly isRequired: boolean;
}

/** What grading needs of a numeric question. */
export interface NumericSource {
  readonly answer: {
    readonly value: Formula;
    readonly tolerance: Tolerance;
    /** The same value by another way. */
    readonly check?: Formula | null | undefined;
    /** What the answer may be called in front of it; left out, that is not known. */
    readonly symbol?: readonly string[] | undefined;
  };
  readonly precision: PrecisionRule | null;
  readonly unit: UnitSource | null;
  readonly arithmetic: boolean;
  readonly mistakes: readonly MistakeSource[];
  /** The symbols that the page shows, of which feedback may speak; left out, all names. */
  readonly seen?: readonly string[];
}

function numericSource(
  { answer, precision, unit, arithmetic, mistakes }: NumericFields,
  prompts: string,
): NumericSource {
  const { symbol, ...own } = answer;
  return {
    answer: { ...own, ...symbolList(symbol) },
    seen: symbolsIn(prompts),
    precision: precision === undefined ? null : precisionRule(precision),
    unit: unit === undefined ? null : unitSource(unit),
    arithmetic,
    mistakes: mistakes.map((mistake) => ({
      ...mistakeSource(mistake),
      value: mistake.value ?? null,
      tolerance: mistake.tolerance ?? null,
      score: mistake.score ?? 0,
    })),
  };
}

function keyFact({ answer: { value, tolerance }, precision, mistakes, unit }: NumericFields): KeyFact {
  return {
    path: [],
    value,
    tolerance,
    tolerancePath: ['answer', 'tolerance'],
    precision: precision === undefined ? null : { path: ['precision'], ...precisionRule(precision) },
    mistakes: mistakes.map((mistake, index) => ({
      path: ['mistakes', index],
      id: mistakeId(mistake),
      value: mistake.value ?? null,
      misconception: mistake.misconception ?? null,
    })),
    unit: unit?.name ?? null,
  };
}

function formulaFacts({ answer, mistakes }: NumericFields): readonly FormulaFact[] {
  const fields = [
    { path: ['answer', 'value'], formula: answer.value },
    { path: ['answer', 'check'], formula: answer.check },
    ...mistakes.map(({ value }, index) => ({ path: ['mistakes', index, 'value'], formula: value })),
  ];
  return fields.flatMap(({ path, formula }) =>
    formula === undefined ? [] : [{ path, formula: String(formula), role: 'other' }],
  );
}

function unitFacts({ name, accept }: Unit): readonly UnitFact[] {
  const path = ['unit', 'accept'];
  return Array.isArray(accept)
    ? accept.map((spelling, index) => ({ path: [...path, index], name, spelling, factor: null }))
    : Object.entries(accept).map(([spelling, factor]) => ({
        path: [...path, spelling],
        name,
        spelling,
        factor,
      }));
}

function precisionRule(precision: z.infer<typeof precisionSchema>): PrecisionRule {
  const cost = precision.cost ?? null;
  return precision.min_sigfigs === undefined
    ? { of: 'decimals', minimum: precision.min_decimals ?? 0, cost }
    : { of: 'significantFigures', minimum: precision.min_sigfigs, cost };
}

function unitSource({ name, accept, required: isRequired }: Unit): UnitSource {
  const factors = Array.isArray(accept)
    ? accept.map((spelling) => ({ spelling, factor: 1 }))
    : Object.entries(accept).map(([spelling, factor]) => ({ spelling, factor }));
  const given = factors.map(({ spelling }) => spelling);
  const usual = otherSpellings(name).filter((spelling) => !given.includes(spelling));
  return {
    name,
    accept: [...factors, ...usual.map((spelling) => ({ spelling, factor: 1 }))],
    isRequired,
  };
}
