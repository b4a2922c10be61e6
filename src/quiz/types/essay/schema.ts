import { z } from 'astro/zod';
import type { FieldPath, TextFact, WordLimitFact } from '../../kernel/facts.ts';
import type { WordRange } from '../../kernel/word-count.ts';
import { idSchema, markdownSchema, repeatedIds } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { plainText } from '../option-fields.ts';

/** So many words fit into the longest answer that is read. */
const mostWords = 2000;

const wordCount = z.int().min(1).max(mostWords);

const wordsSchema = z
  .strictObject({
    min: wordCount.optional().describe('At least so many; a shorter answer is sent back.'),
    max: wordCount.optional().describe('At most so many; a longer answer is sent back.'),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'should hold min, max or both')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'should have min below max')
  .describe('How many words the answer may have. Left out, any number.');

const levelSchema = z.strictObject({
  id: idSchema.describe('The level’s name, unique in its criterion.'),
  points: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.5)
    .describe(
      'What it is worth: whole or half points. The score is their sum, as a share of the most there is.',
    ),
  text: markdownSchema.describe(
    'What an answer on this level does: one line of Markdown with `$TeX$` and `{{name|4sf}}`.',
  ),
});

const criterionSchema = z.strictObject({
  id: idSchema.describe('The criterion’s name, unique in the rubric.'),
  title: z
    .string()
    .min(1)
    .regex(/^[^$`*_{}\\<\n]+$/, 'should be plain words, for messages name the criterion by it')
    .describe('A few plain words.'),
  levels: z.array(levelSchema).min(2).max(8).describe('What the learner chooses from, in the order shown.'),
});

/** The fields of an essay question, or of a part that is one. */
const essayFields = {
  words: wordsSchema.optional(),
  model_answer: markdownSchema.describe(
    'A good answer, in Markdown with `$TeX$` and `{{name|4sf}}`. The learner sees it after the first check.',
  ),
  rubric: z
    .strictObject({
      criteria: z.array(criterionSchema).min(1).max(8).describe('What a good answer does, point by point.'),
    })
    .describe('How the learner marks the own answer against the model answer, after the first check.'),
};

type EssayFields = z.infer<z.ZodObject<typeof essayFields>>;

function essayProblems({ rubric: { criteria } }: EssayFields): readonly FieldProblem[] {
  const within = criteria.flatMap(({ levels }, index): readonly FieldProblem[] => {
    const place = ['rubric', 'criteria', index];
    const repeated = repeatedIds('levels', levels).map((problem) => ({
      ...problem,
      path: [...place, ...problem.path],
    }));
    const isWorthless = levels.every(({ points }) => points === 0);
    const message = 'should have a level with points';
    return isWorthless ? [...repeated, { path: [...place, 'levels'], message }] : repeated;
  });
  const repeated = repeatedIds('criteria', criteria).map((problem) => ({
    ...problem,
    path: ['rubric', ...problem.path],
  }));
  return [...repeated, ...within];
}

/** Essay questions in their files: answered in writing and marked by the learner. */
export const essayFile = defineFileType('essay', {
  fields: essayFields,
  response: z.union(
    [
      z.string(),
      z.strictObject({
        text: z.string().describe('The written answer.'),
        levels: z.record(z.string(), z.string()).describe('Criterion → the level chosen for it.'),
      }),
    ],
    { error: 'should be the written text, or {text: …, levels: {criterion: level}}' },
  ),
  problems: essayProblems,
  source: essaySource,
  facts: (fields) => ({ texts: essayTexts(fields), wordLimits: [wordLimit(fields)] }),
});

/** An essay question as it stands in its file. */
export type EssayItem = z.infer<typeof essayFile.schema>;

/** What can be chosen for one criterion. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** At least one has points. */
  readonly levels: readonly { readonly id: string; readonly points: number }[];
}

/** What grading needs of an essay question. */
export interface EssaySource {
  readonly words: WordRange;
  readonly criteria: readonly Criterion[];
}

function essaySource({ words, rubric }: EssayFields): EssaySource {
  return {
    words: { min: words?.min ?? null, max: words?.max ?? null },
    criteria: rubric.criteria.map(({ id, title, levels }) => ({
      id,
      title,
      levels: levels.map(({ id: level, points }) => ({ id: level, points })),
    })),
  };
}

function wordLimit({ words, model_answer: modelAnswer }: EssayFields): WordLimitFact {
  return { path: [], min: words?.min ?? null, max: words?.max ?? null, modelAnswer };
}

/**
 * The model answer (`model-answer`) and the rubric: `criterion/<id>`, and for each level `level/<criterion>/<id>`
 * and `points/<criterion>/<id>`. All of them wait for the first check.
 */
function essayTexts({ model_answer: answer, rubric: { criteria } }: EssayFields): readonly TextFact[] {
  const hidden = (path: FieldPath, key: string, markdown: string, id: string | null): TextFact => ({
    ...plainText(path, key, markdown),
    isShown: false,
    id,
  });
  const ofRubric = criteria.flatMap(({ id, title, levels }, index) => {
    const place = ['rubric', 'criteria', index];
    return [
      hidden([...place, 'title'], `criterion/${id}`, title, id),
      ...levels.flatMap((level, at) => {
        const worth = level.points === 1 ? '1 point' : `${level.points} points`;
        const of = [...place, 'levels', at];
        return [
          hidden([...of, 'text'], `level/${id}/${level.id}`, level.text, level.id),
          hidden([...of, 'points'], `points/${id}/${level.id}`, worth, null),
        ];
      }),
    ];
  });
  return [{ ...hidden(['model_answer'], 'model-answer', answer, null), isInline: false }, ...ofRubric];
}
