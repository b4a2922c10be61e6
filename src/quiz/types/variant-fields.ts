import { z } from 'astro/zod';

/** The name of a value in formulas. */
const nameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'should be a letter, then letters, digits or underscores');

/** A formula over the question's names; a plain number may stand without quotes. */
export const formulaSchema = z.union([z.number(), z.string().min(1)], {
  error: 'should be a number, or a formula as text',
});

const ends = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'should begin with its lower end');

const wholeEnds = ends.refine((both) => both.every(Number.isInteger), 'should hold whole numbers');

const decimalsSchema = z
  .strictObject({ real: ends, dp: z.int().min(0).max(9) })
  .superRefine(({ real, dp }, context) => {
    // A draw has so many decimals too, and would round beyond its ends.
    if (real.every((end) => Number(end.toFixed(dp)) === end)) return;
    const digits = dp === 0 ? 'no digit' : dp === 1 ? 'at most 1 digit' : `at most ${dp} digits`;
    const message = `should have ends with ${digits} after the point, as "dp" says`;
    context.addIssue({ code: 'custom', path: ['real'], message });
  });

const parameterSchema = z
  .union(
    [
      z.strictObject({ pick: z.array(z.number()).min(1) }),
      z.strictObject({ int: wholeEnds, step: z.int().positive().optional() }),
      decimalsSchema,
      z.strictObject({ const: z.number() }),
    ],
    {
      error:
        'should be one of {pick: [2, 4, 8]}, {int: [low, high]}, {int: [low, high], step: n}, {real: [low, high], dp: n}, {const: x}',
    },
  )
  .describe('The numbers this parameter may be: a list, a range in whole steps, or a range of decimals.');

/** The numbers that differ from variant to variant. */
export const paramsSchema = z
  .record(nameSchema, parameterSchema)
  .default({})
  .describe('Numbers drawn anew for each variant, by name.');

/** Named formulas. */
export const deriveSchema = z
  .record(
    nameSchema,
    z.union(
      [
        formulaSchema,
        z.strictObject({
          value: formulaSchema.describe('The right formula.'),
          as: z.string().min(1).describe('The misconception whose wrong model computes it.'),
        }),
      ],
      { error: 'should be a number, a formula as text, or {value: formula, as: misconception}' },
    ),
  )
  .default({})
  .describe(
    'Named formulas, in order: `s: m / m_l`. Each may use the parameters and the names before it. ' +
      '`{value: lambda, as: exponent-inverted}` is what a learner with that misconception would find.',
  );

/** What holds in every variant. */
export const constraintsSchema = z
  .array(z.string().min(1))
  .default([])
  .describe(
    'Comparisons that must hold; the parameters are drawn anew until they do, at most 200 times. Those on the ' +
      'parameters alone also keep what is derived inside the range of its functions.',
  );

/** Seeds with fixed parameters. */
export const pinsSchema = z
  .strictObject({
    pin: z
      .record(
        z.string().regex(/^(?:0|[1-9]\d*)$/, 'should be a seed, a whole number'),
        z.record(nameSchema, z.number()),
      )
      .default({})
      .describe('By seed: the values that parameters take there.'),
  })
  .default({ pin: {} })
  .describe('Variants that a text or an example relies on: `pin: {4089: {m_l: 4096, s: 4, d: 128}}`.');
