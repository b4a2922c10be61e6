import { z } from 'astro/zod';
import type { SelectableOption } from '../../kernel/selection.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { factsOfOptions, oneRight, optionFields, optionProblems, toSelectable } from '../option-fields.ts';

const choiceOptionSchema = z.strictObject({
  ...optionFields,
  last: z
    .boolean()
    .default(false)
    .describe('Whether it stays at the end when the options are shuffled, such as “none of these”.'),
});

/** The fields of a choice question, or of a part that is one. */
const choiceFields = {
  select: z
    .enum(['one', 'many'])
    .default('one')
    .describe('`one`: exactly one option is right and one can be chosen; `many`: any number.'),
  options: z.array(choiceOptionSchema).min(2).max(12).describe('What there is to choose from.'),
  scoring: z
    .enum(['all', 'net', 'each'])
    .optional()
    .describe(
      'Only with `select: many`. `all` (the default): exactly the right options, or nothing. `net`: the share of ' +
        'right options chosen, and each wrong one takes back a right one; at most half of the options can be right. ' +
        '`each`: every option counts, chosen or not. With each of them, choosing everything earns nothing, and so ' +
        'does choosing nothing.',
    ),
  shuffle: z.boolean().default(true).describe('Whether each variant has an order of its own.'),
};

type ChoiceFields = z.infer<z.ZodObject<typeof choiceFields>>;

function keyProblems({ select, options, scoring }: ChoiceFields): readonly FieldProblem[] {
  if (select === 'one') {
    const message = 'should be left out unless select is many';
    return [
      ...oneRight('options', options),
      ...(scoring === undefined ? [] : [{ path: ['scoring'], message }]),
    ];
  }
  const right = options.filter(({ correct }) => correct).length;
  if (right === 0)
    return [{ path: ['options'], message: 'should have at least one right option', code: 'E044' }];
  if (right === options.length)
    return [{ path: ['options'], message: 'should have at least one wrong option' }];
  if (scoring !== 'net' || 2 * right <= options.length) return [];
  const message =
    'should be "each" or "all" where more than half of the options are right: with "net", choosing everything ' +
    'would earn credit';
  return [{ path: ['scoring'], message }];
}

function choiceProblems(fields: ChoiceFields): readonly FieldProblem[] {
  return [...optionProblems('options', fields.options), ...keyProblems(fields)];
}

/** Choice questions in their files: the answer is chosen from a list. */
export const choiceFile = defineFileType('choice', {
  fields: choiceFields,
  response: z.union([z.string(), z.array(z.string())], {
    error: 'should be the id of an option, or a list of such ids',
  }),
  problems: choiceProblems,
  source: choiceSource,
  facts: (fields) => ({
    ...factsOfOptions('options', 'option', fields.options),
    neverPartial: isAllOrNothing(fields) ? 'so scored, a choice is right or wrong as a whole' : null,
  }),
});

/** A choice question as it stands in its file. */
export type ChoiceItem = z.infer<typeof choiceFile.schema>;

export interface ChoiceOption extends SelectableOption {
  /** Whether it stays at the end when the others are shuffled. */
  readonly last: boolean;
}

/** What grading needs of a choice question. */
export interface ChoiceSource {
  readonly select: 'one' | 'many';
  /** In the author's order. */
  readonly options: readonly ChoiceOption[];
  /** `all` where one option can be chosen. */
  readonly scoring: 'all' | 'net' | 'each';
  readonly shuffle: boolean;
}

function choiceSource({ select, options, scoring, shuffle }: ChoiceFields): ChoiceSource {
  return {
    select,
    options: options.map((option) => ({ ...toSelectable(option), last: option.last })),
    scoring: scoring ?? 'all',
    shuffle,
  };
}

function isAllOrNothing({ select, scoring = 'all' }: ChoiceFields): boolean {
  return select === 'one' || scoring === 'all';
}
