import { z } from 'astro/zod';
import { nearestAlike } from '../../../core/numeric/nearest.ts';
import { isFeedbackCode } from '../../kernel/messages.ts';
import { answerIdSchema, idSchema, markdownSchema, repeatedIds } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { feedbackOfMistakes, mistakeFields, mistakesOf, takenId } from '../mistake-fields.ts';
import { inlineTexts } from '../option-fields.ts';

const itemText = markdownSchema.describe(
  'What the learner reads: one line of Markdown with `$TeX$` and `{{name|4sf}}`.',
);

const leftSchema = z.strictObject({
  id: idSchema.describe('The row’s name, unique among the rows.'),
  text: itemText,
  right: idSchema.describe('The id of the item that belongs to it.'),
});

const rightSchema = z.strictObject({
  id: idSchema.describe('The item’s name, unique in this list.'),
  text: itemText,
});

const mistakeSchema = z.strictObject({
  ...mistakeFields,
  id: answerIdSchema.optional().describe('The feedback id; left out, `<left>-<right>`.'),
  left: idSchema.describe('The row.'),
  right: idSchema.describe('The item that was wrongly put there.'),
});

type MistakeItem = z.infer<typeof mistakeSchema>;

/** The fields of a matching question, or of a part that is one. */
const matchFields = {
  left: z.array(leftSchema).min(2).max(10).describe('The rows, each to be given one item.'),
  right: z
    .array(rightSchema)
    .min(2)
    .max(12)
    .describe('The items to choose from. One may belong to several rows, or to none.'),
  mistakes: mistakesOf(mistakeSchema, { needs: ['feedback'], mayRepeat: true }).describe(
    'Words for particular wrong pairs.',
  ),
  scoring: z
    .enum(['each', 'all'])
    .default('each')
    .describe('`each`: the share of rows that are right; `all`: every row must be right.'),
  shuffle_left: z
    .boolean()
    .default(false)
    .describe('Whether the rows are shuffled too. The items to choose from always are.'),
};

type MatchFields = z.infer<z.ZodObject<typeof matchFields>>;

function pairId({ id, left, right }: MistakeItem): string {
  return id ?? `${left}-${right}`;
}

/** That an id is none of a list's, with the one that was likely meant. */
function nameOne(what: string, given: string, list: readonly { readonly id: string }[]): string {
  const nearest = nearestAlike(
    given,
    list.map(({ id }) => id),
  );
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return `should be the id of ${what}, unlike "${given}"${advice}`;
}

function rowProblems({ left, right }: MatchFields): readonly FieldProblem[] {
  return left.flatMap((row, index) =>
    right.some(({ id }) => id === row.right)
      ? []
      : [
          {
            path: ['left', index, 'right'],
            message: nameOne('an item in "right"', row.right, right),
          },
        ],
  );
}

/** A problem of a mistake, at one of its fields. */
function problemAt(index: number, field: keyof MistakeItem, message: string): FieldProblem {
  return { path: ['mistakes', index, field], message };
}

function pairProblems({ left, right, mistakes }: MatchFields): readonly FieldProblem[] {
  return mistakes.flatMap((mistake, index) => {
    const row = left.find(({ id }) => id === mistake.left);
    const isItem = right.some(({ id }) => id === mistake.right);
    return [
      ...(row === undefined
        ? [problemAt(index, 'left', nameOne('a row in "left"', mistake.left, left))]
        : []),
      ...(isItem ? [] : [problemAt(index, 'right', nameOne('an item in "right"', mistake.right, right))]),
      ...(row?.right === mistake.right && isItem
        ? [problemAt(index, 'right', 'should not be the item that belongs to the row')]
        : []),
    ];
  });
}

function mistakeProblems({ mistakes }: MatchFields): readonly FieldProblem[] {
  return mistakes.flatMap((mistake, index): readonly FieldProblem[] => {
    const path = ['mistakes', index];
    const earlier = mistakes.slice(0, index);
    if (earlier.some(({ left, right }) => left === mistake.left && right === mistake.right)) {
      return [{ path, message: 'should be about another pair than the mistakes before it', code: 'E033' }];
    }
    const id = pairId(mistake);
    if (mistake.id === undefined && isFeedbackCode(id)) {
      const message = `should be another id than "${id}", a word that the engine uses itself`;
      return [{ path: [...path, 'id'], message }];
    }
    return takenId(path, mistake, id, earlier.map(pairId));
  });
}

function matchProblems(fields: MatchFields): readonly FieldProblem[] {
  return [
    ...repeatedIds('left', fields.left),
    ...repeatedIds('right', fields.right),
    ...rowProblems(fields),
    ...pairProblems(fields),
    ...mistakeProblems(fields),
  ];
}

/** Matching questions in their files: an item is assigned to each row. */
export const matchFile = defineFileType('match', {
  fields: matchFields,
  response: z.record(z.string(), z.string(), {
    error: 'should be a group of rows and their items: {row: item}',
  }),
  problems: matchProblems,
  source: matchSource,
  facts: ({ left, right, mistakes }) => ({
    texts: [...inlineTexts('left', 'left', left), ...inlineTexts('right', 'right', right)],
    feedback: feedbackOfMistakes(mistakes, pairId),
  }),
});

/** A matching question as it stands in its file. */
export type MatchItem = z.infer<typeof matchFile.schema>;

/** A row and the item that belongs to it, by their ids. */
export interface MatchRow {
  readonly id: string;
  readonly right: string;
}

/** A wrong pair for which there are words. */
export interface MatchMistake {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly misconception: string | null;
}

/** What grading needs of a matching question. */
export interface MatchSource {
  /** In the author's order. */
  readonly left: readonly MatchRow[];
  /** The ids of the items to choose from. */
  readonly right: readonly string[];
  readonly mistakes: readonly MatchMistake[];
  readonly scoring: 'each' | 'all';
  readonly shuffleLeft: boolean;
}

function matchSource({ left, right, mistakes, scoring, shuffle_left }: MatchFields): MatchSource {
  return {
    left: left.map((row) => ({ id: row.id, right: row.right })),
    right: right.map(({ id }) => id),
    mistakes: mistakes.map((mistake) => ({
      id: pairId(mistake),
      left: mistake.left,
      right: mistake.right,
      misconception: mistake.misconception ?? null,
    })),
    scoring,
    shuffleLeft: shuffle_left,
  };
}
