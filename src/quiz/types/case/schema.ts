import { z } from 'astro/zod';
import { factsOfPart, joinFacts, noFacts } from '../../kernel/facts.ts';
import type { CarryFact } from '../../kernel/facts.ts';
import type { PartSource } from '../../kernel/parts.ts';
import { answerIdSchema, idSchema, markdownSchema, repeatedIds } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import type { FileType } from '../define-file-type.ts';

/** The question types that a part of a case can have, by name. */
export type CasePartFiles = Readonly<Record<string, FileType>>;

/** What grading needs of a part of a case. */
export interface CasePartSource extends PartSource {
  /** The values that are taken over from earlier parts. */
  readonly carries: readonly Carry[];
}

/** A value that a part takes over from the response to an earlier part. */
export interface Carry {
  /** The name of the value in formulas. */
  readonly name: string;
  /** The id of the earlier part. */
  readonly from: string;
}

/** What grading needs of a case. */
export interface CaseSource {
  /** In the order in which they stand. */
  readonly parts: readonly CasePartSource[];
}

const promptSchema = markdownSchema.describe(
  'What this part asks, in Markdown with `$TeX$` and `{{name|4sf}}`.',
);

const carrySchema = z
  .record(z.string(), idSchema)
  .default({})
  .describe(
    'Values that depend on an earlier part: `carry_forward: {lam: new-base}` says that the answer to the part ' +
      '`new-base` is the value of `lam`. A learner who was wrong there, and goes on rightly with that number, ' +
      'gets this part’s full score.',
  );

/** A part of any of the types. */
function partSchemaOf(types: CasePartFiles) {
  const schemas = Object.values(types).map(({ partSchema: schema }) => {
    const own: unknown = schema.shape.prompt;
    // A type that needs its prompt, for its fields stand in it, describes it too.
    const prompt = own instanceof z.ZodString ? own : promptSchema;
    return schema.safeExtend({ prompt, carry_forward: carrySchema });
  });
  const [first, ...others] = schemas;
  if (first === undefined) throw new TypeError('a case needs at least one type of parts');
  return z.discriminatedUnion('type', [first, ...others]);
}

type CasePartItem = z.infer<ReturnType<typeof partSchemaOf>>;

/**
 * Questions of several parts in their files, each part of one of `types`; the prompt is what they share. Examples
 * answer with a map, part id → what the part's type takes.
 */
export function defineCase(types: CasePartFiles) {
  const fileOf = ({ type }: CasePartItem) => types[type];
  return defineFileType('case', {
    fields: {
      parts: z
        .array(partSchemaOf(types))
        .min(2)
        .max(8)
        .describe('The parts, one below the other, each of a question type of its own.'),
    },
    response: z.record(z.string(), z.unknown()),
    problems: ({ parts }) => partProblems(parts),
    partResponses: ({ parts }) => new Map(parts.map((part) => [part.id, fileOf(part)?.response])),
    source: ({ parts }, seen): CaseSource => {
      const above = [seen, ...parts.map(({ prompt }) => prompt)].join('\n');
      return {
        parts: parts.map((part) => ({
          id: part.id,
          type: part.type,
          weight: part.weight,
          source: fileOf(part)?.source(part, above),
          carries: Object.entries(part.carry_forward).map(([name, from]) => ({ name, from })),
        })),
      };
    },
    facts: ({ parts }) =>
      joinFacts([
        ...parts.map((part, index) =>
          factsOfPart(
            { id: part.id, type: part.type, path: ['parts', index] },
            fileOf(part)?.facts(part) ?? noFacts,
          ),
        ),
        { ...noFacts, carries: parts.flatMap(carryFacts) },
      ]),
  });
}

function carryFacts({ carry_forward: carried }: CasePartItem, index: number): readonly CarryFact[] {
  return Object.entries(carried).map(([name, from]) => {
    return { path: ['parts', index, 'carry_forward', name], name, from };
  });
}

function partProblems(parts: readonly CasePartItem[]): readonly FieldProblem[] {
  const taken = parts.flatMap(({ id }, index) =>
    answerIdSchema.safeParse(id).success
      ? []
      : [{ path: ['parts', index, 'id'], message: 'should not be a word that the engine uses itself' }],
  );
  return [...repeatedIds('parts', parts), ...taken, ...carryProblems(parts)];
}

function carryProblems(parts: readonly CasePartItem[]): readonly FieldProblem[] {
  return parts.flatMap(({ carry_forward: carried }, index) => {
    const earlier = parts.slice(0, index).map(({ id }) => id);
    const message =
      earlier.length === 0
        ? 'should be left out of the first part, for no part comes before it'
        : `should name an earlier part: ${earlier.join(', ')}`;
    return Object.entries(carried).flatMap(([name, from]): readonly FieldProblem[] =>
      earlier.includes(from)
        ? []
        : [{ path: ['parts', index, 'carry_forward', name], message, code: 'E049' }],
    );
  });
}
