import type { QuestionItem } from '../types/schemas.ts';
import type { Examination } from './examine.ts';
import { listMistakeValues } from './mistake-values.ts';
import type { MistakeValues } from './mistake-values.ts';
import type { ReadQuestion } from './read-item.ts';
import type { SampleRecord } from './samples.ts';
import type { VariantSpace } from './variant-space.ts';

/** What became of an author's example. */
export interface ExampleReport {
  readonly name: string;
  /** The seeds it is meant for; null for every variant. */
  readonly seeds: readonly number[] | null;
  /** In how many variants it was run, and in how many it held. */
  readonly run: number;
  readonly held: number;
  /** The variant shown here: the first, or the first in which it failed. */
  readonly variant: string | null;
  readonly response: unknown;
  readonly verdict: string | null;
  readonly score: number | null;
  readonly feedback: readonly string[];
}

/** What a check found out about a question, as plain JSON. */
export interface QuestionReport {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly type: string;
  readonly bloom: string;
  readonly difficulty: number | null;
  readonly objectives: readonly string[];
  readonly variants: {
    /** How many combinations of parameters there are. */
    readonly combinations: number;
    /** How many different variants were gone through. */
    readonly distinct: number;
    /** Whether these are all, or those of fixed seeds. */
    readonly isEnumerated: boolean;
    /** The share of the combinations tried for which the constraints hold. */
    readonly accepted: number;
  };
  /** The wrong value that comes nearest to the accepted ones; null where none has a distance. */
  readonly leastDistance: {
    readonly mistake: string;
    readonly value: number;
    /** In half-widths of the accepted range on its side. */
    readonly tolerances: number;
    readonly variant: string;
  } | null;
  /** Each number that is asked for, beside its mistakes, in some of the variants. */
  readonly values: readonly MistakeValues[];
  /** In how many variants two options read the same, or a wrong value would be accepted. */
  readonly collisions: number;
  /** The misconceptions the question names, and whether an example shows each. */
  readonly misconceptions: readonly { readonly id: string; readonly isReached: boolean }[];
  /** The feedback ids with words of the author's, and whether an example reaches each. */
  readonly feedback: readonly { readonly id: string; readonly isReached: boolean }[];
  readonly examples: readonly ExampleReport[];
  readonly samples: readonly SampleRecord[];
  /** Whether examples and samples were run: programs need a sandbox. */
  readonly wasRun: boolean;
}

/** What a check found out, in one object. */
export function buildReport(
  id: string,
  question: ReadQuestion,
  space: VariantSpace,
  examination: Examination,
  valueRows?: number,
): QuestionReport {
  const { item, facts } = question;
  const { feedback } = facts;
  const { version, title, type, bloom, difficulty = null, objectives } = item;
  const named = new Set(feedback.flatMap(({ misconception }) => misconception ?? []));
  return {
    id,
    version,
    title,
    type,
    bloom,
    difficulty,
    objectives,
    variants: {
      combinations: space.size,
      distinct: space.variants.length,
      isEnumerated: space.isEnumerated,
      accepted: space.accepted,
    },
    leastDistance: describeNearest(examination),
    values: listMistakeValues(question, space.variants, valueRows),
    collisions: examination.tally.countOf(['E032', 'E034', 'E038']),
    misconceptions: [...named].map((name) => ({
      id: name,
      isReached: examination.misconceptions.has(name),
    })),
    feedback: feedback.map(({ id: name }) => ({ id: name, isReached: examination.reached.has(name) })),
    examples: describeExamples(item, examination),
    samples: examination.samples,
    wasRun: examination.wasRun,
  };
}

function describeNearest({ nearest }: Examination): QuestionReport['leastDistance'] {
  if (nearest === null) return null;
  const { id, value, multiple, variant } = nearest;
  return { mistake: id, value, tolerances: multiple, variant };
}

function describeExamples(item: QuestionItem, { examples }: Examination): readonly ExampleReport[] {
  return examples.map(({ index, name, run, failed, variant, response, grade }) => ({
    name,
    seeds: item.examples[index]?.seeds ?? null,
    run,
    held: run - failed,
    variant,
    response,
    verdict: grade?.verdict ?? null,
    score: grade?.score ?? null,
    feedback: grade?.feedback ?? [],
  }));
}
