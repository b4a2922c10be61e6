import { z } from 'astro/zod';
import { feedbackAt } from '../kernel/facts.ts';
import type { FeedbackFact } from '../kernel/facts.ts';
import { answerIdSchema, feedbackTextSchema, idSchema, shareSchema } from './common.ts';
import type { FieldProblem } from './common.ts';

/** The fields that a known mistake has in every list of them; each type adds what tells it. */
export const mistakeFields = {
  id: answerIdSchema.optional().describe('The feedback id; left out, the misconception’s.'),
  misconception: idSchema.optional().describe('The id of a file in `content/misconceptions/`.'),
  feedback: feedbackTextSchema.optional(),
};

/** The score of a mistake that earns a share. */
export const mistakeScore = shareSchema.optional();

/** A known mistake as a file lists it. */
export interface ListedMistake {
  readonly id?: string | undefined;
  readonly misconception?: string | undefined;
  readonly feedback?: string | undefined;
}

/** The feedback id of a listed mistake: its own, or its misconception's. The schemas see that it has one. */
export function mistakeId({ id, misconception }: ListedMistake): string {
  return id ?? misconception ?? '';
}

interface MistakeRules<Mistake> {
  /** The fields, besides those of its type, that a mistake needs where it names no misconception. */
  readonly needs: readonly (keyof Mistake & string)[];
  /** Its feedback id, where that is not `mistakeId`. */
  readonly idOf?: (mistake: Mistake) => string;
  /** Whether several may have the same id. */
  readonly mayRepeat?: true;
}

/** A list of mistakes, each with words to be told by (E046), and with a feedback id of its own (E016). */
export function mistakesOf<Schema extends z.ZodType<ListedMistake>>(
  schema: Schema,
  { needs, idOf = mistakeId, mayRepeat }: MistakeRules<z.output<Schema>>,
) {
  const worded = schema.refine(
    (mistake) => mistake.misconception !== undefined || needs.every((field) => mistake[field] !== undefined),
    {
      error: `should name a misconception, or have ${listNeeds(needs)} of its own`,
      params: { code: 'E046' },
    },
  );
  return z
    .array(worded)
    .superRefine((mistakes, context) => {
      if (mayRepeat) return;
      for (const [index, mistake] of mistakes.entries()) {
        const taken = mistakes.slice(0, index).map(idOf);
        for (const { path, message, code } of takenId([index], mistake, idOf(mistake), taken)) {
          context.addIssue({ code: 'custom', path: [...path], message, params: { code } });
        }
      }
    })
    .default([]);
}

/** The problem of a mistake whose feedback id is taken, at the field that gives it. */
export function takenId(
  path: readonly (string | number)[],
  mistake: ListedMistake,
  id: string,
  taken: readonly string[],
): readonly FieldProblem[] {
  if (!taken.includes(id)) return [];
  const field = mistake.id === undefined && mistake.misconception === id ? 'misconception' : 'id';
  const message = `should be another id, for "${id}" is taken`;
  return [{ path: [...path, field], message, code: 'E016' }];
}

/** "an id, a value and a feedback" */
function listNeeds(fields: readonly string[]): string {
  const named = fields.map((field) => `${field === 'id' ? 'an' : 'a'} ${field}`);
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

/** What grading needs of every mistake. */
export function mistakeSource(mistake: ListedMistake): {
  readonly id: string;
  readonly misconception: string | null;
} {
  return { id: mistakeId(mistake), misconception: mistake.misconception ?? null };
}

/** The words for listed mistakes; where one has none of its own, its misconception's. */
export function feedbackOfMistakes<Mistake extends ListedMistake>(
  mistakes: readonly Mistake[],
  idOf: (mistake: Mistake) => string = mistakeId,
): readonly FeedbackFact[] {
  return mistakes.map((mistake, index) => feedbackAt(['mistakes', index], idOf(mistake), mistake));
}
