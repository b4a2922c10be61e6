import { z } from 'astro/zod';
import { nearestChoice } from '../../../core/numeric/nearest.ts';
import { answerIdSchema, feedbackTextSchema, idSchema, markdownSchema, repeatedIds } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { inlineTexts, wordsOf } from '../option-fields.ts';

const stepSchema = z.strictObject({
  id: answerIdSchema.describe('The step’s name and its feedback id, unique in the question.'),
  text: markdownSchema.describe('The step: one paragraph of Markdown with `$TeX$` and `{{name|4sf}}`.'),
  after: z
    .array(idSchema)
    .min(1, 'should name at least one step, or be left out')
    .optional()
    .describe('Ids of the steps that must stand before this one; what those need comes before them anyway.'),
  extra: z.boolean().default(false).describe('Whether the step is a distractor, which must stay out.'),
  feedback: feedbackTextSchema
    .optional()
    .describe(
      'Shown where an extra step is placed, or where this is the first step that stands before one it needs. ' +
        'Left out, the misconception’s words, or the engine’s.',
    ),
  misconception: idSchema
    .optional()
    .describe(
      'What a learner believes who makes that mistake: the id of a file in `content/misconceptions/`.',
    ),
});

type Step = z.infer<typeof stepSchema>;

/** The fields of a question whose steps are brought into order, or of a part that is one. */
const orderFields = {
  steps: z
    .array(stepSchema)
    .min(3, 'should hold at least 3 steps')
    .max(12, 'should hold at most 12 steps')
    .describe(
      'The steps. Where none has an `after`, their order here is the only right one; otherwise every order is ' +
        'right in which each step stands somewhere behind those in its `after`. The learner sees them shuffled.',
    ),
  scoring: z
    .enum(['all', 'lcs'])
    .default('all')
    .describe(
      '`all`: only a right order earns anything. `lcs`: the most steps that can be left standing, in their order, ' +
        'as a part of some right order, minus one for each extra step placed, divided by the number of steps that ' +
        'belong; never below 0.',
    ),
};

type OrderFields = z.infer<z.ZodObject<typeof orderFields>>;

/** Questions of steps in their files: the learner brings them into order. */
export const orderFile = defineFileType('order', {
  fields: orderFields,
  response: z.array(z.string()).describe('The ids of the placed steps, in order.'),
  problems: orderProblems,
  source: orderSource,
  facts: ({ steps }) => ({
    texts: inlineTexts('steps', 'step', steps),
    feedback: wordsOf(['steps'], steps),
  }),
  adviseMiss: adviseLeftOut,
});

/** A question of steps as it stands in its file. */
export type OrderItem = z.infer<typeof orderFile.schema>;

/** What grading needs of one step. */
export interface StepSource {
  readonly id: string;
  /** The steps that must stand before it; those that come before them may be left out. */
  readonly after: readonly string[];
  readonly isExtra: boolean;
  /** Whether the question or the step's misconception has words for its misplacement. */
  readonly hasWords: boolean;
  readonly misconception: string | null;
}

/** What grading needs of a question of steps. */
export interface OrderSource {
  readonly steps: readonly StepSource[];
  readonly scoring: 'all' | 'lcs';
}

/** A listed order becomes a chain of `after`. */
function orderSource({ steps, scoring }: OrderFields): OrderSource {
  const before = isChain(steps) ? predecessors(steps) : new Map<string, string>();
  return {
    steps: steps.map(({ id, after, extra, feedback, misconception }) => {
      const previous = before.get(id);
      return {
        id,
        after: after ?? (previous === undefined ? [] : [previous]),
        isExtra: extra,
        hasWords: feedback !== undefined || misconception !== undefined,
        misconception: misconception ?? null,
      };
    }),
    scoring,
  };
}

/** That steps which belong were not placed. */
function adviseLeftOut({ steps }: OrderFields, response: unknown): string | null {
  const placed: readonly unknown[] = Array.isArray(response) ? response : [];
  const left = steps.filter(({ id, extra }) => !extra && !placed.includes(id)).map(({ id }) => `"${id}"`);
  const last = left.pop();
  if (last === undefined) return null;
  const named = left.length === 0 ? last : `${left.join(', ')} and ${last}`;
  return `place ${named} as well, or write "extra: true" at a step that belongs nowhere`;
}

/** Whether the listed order is the only right one. */
function isChain(steps: readonly Step[]): boolean {
  return steps.every(({ after }) => after === undefined);
}

/** For each step that belongs, the one listed before it. */
function predecessors(steps: readonly Step[]): ReadonlyMap<string, string> {
  const ids = steps.filter(({ extra }) => !extra).map(({ id }) => id);
  return new Map(ids.slice(1).map((id, index) => [id, ids[index] ?? id]));
}

function orderProblems({ steps }: OrderFields): readonly FieldProblem[] {
  const first = [...tooFew(steps), ...repeatedIds('steps', steps), ...repeatedTexts(steps)];
  const structural = [...first, ...badRequirements(steps)];
  return structural.length > 0 ? structural : [...circles(steps), ...unreachableWords(steps)];
}

function tooFew(steps: readonly Step[]): readonly FieldProblem[] {
  if (steps.filter(({ extra }) => !extra).length >= 2) return [];
  return [{ path: ['steps'], message: 'should hold at least two steps that are not extra' }];
}

function repeatedTexts(steps: readonly Step[]): readonly FieldProblem[] {
  return steps.flatMap(({ text }, index): readonly FieldProblem[] => {
    const earlier = steps.slice(0, index).find((other) => other.text.trim() === text.trim());
    if (earlier === undefined) return [];
    const message = `should differ from the text of the step "${earlier.id}"`;
    return [{ path: ['steps', index, 'text'], message, code: 'E034' }];
  });
}

function badRequirements(steps: readonly Step[]): readonly FieldProblem[] {
  return steps.flatMap(({ extra, after = [] }, index): readonly FieldProblem[] => {
    const path = ['steps', index, 'after'];
    if (extra && after.length > 0) {
      return [{ path, message: 'should be left out: an extra step has no place', code: 'E048' }];
    }
    return after.flatMap((id, place): readonly FieldProblem[] => {
      const message = requirementFault(id, after.slice(0, place), steps);
      return message === null ? [] : [{ path: [...path, place], message, code: 'E048' }];
    });
  });
}

function requirementFault(id: string, named: readonly string[], steps: readonly Step[]): string | null {
  if (named.includes(id)) return `should name each step once, but "${id}" stands here twice`;
  const step = steps.find((other) => other.id === id);
  if (step !== undefined) {
    return step.extra ? `should not name "${id}", an extra step, which must stay out` : null;
  }
  const ids = steps.map((other) => other.id);
  const nearest = nearestChoice(id, ids);
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return `should be the id of a step, but there is no "${id}"${advice}`;
}

/** The first requirement that leads back to its own step. */
function circles(steps: readonly Step[]): readonly FieldProblem[] {
  for (const [index, { id, after = [] }] of steps.entries()) {
    for (const [place, needed] of after.entries()) {
      const way = wayBetween(needed, id, steps, new Set());
      if (way === null) continue;
      const named = [id, ...way].map((step) => `"${step}"`).join(' needs ');
      const message = `should not close a circle: ${named}`;
      return [{ path: ['steps', index, 'after', place], message, code: 'E048' }];
    }
  }
  return [];
}

/** The steps from one to another along `after`, both included; null if there is no way. */
function wayBetween(
  from: string,
  to: string,
  steps: readonly Step[],
  seen: Set<string>,
): readonly string[] | null {
  if (from === to) return [to];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const next of steps.find(({ id }) => id === from)?.after ?? []) {
    const way = wayBetween(next, to, steps, seen);
    if (way !== null) return [from, ...way];
  }
  return null;
}

/** Words of steps that can never be misplaced. */
function unreachableWords(steps: readonly Step[]): readonly FieldProblem[] {
  const first = isChain(steps) ? steps.find(({ extra }) => !extra) : undefined;
  const message = 'should be left out: this step needs no other, so it never stands too early';
  return steps.flatMap((step, index) => {
    const isFree = first === undefined ? step.after === undefined : step === first;
    return (['feedback', 'misconception'] as const)
      .filter((field) => isFree && !step.extra && step[field] !== undefined)
      .map((field): FieldProblem => ({ path: ['steps', index, field], message, code: 'E033' }));
  });
}
