import { wrongModels } from '../../core/misconceptions/index.ts';
import { FormulaError } from '../../formula/error.ts';
import { QuestionError } from '../kernel/question-error.ts';
import type { QuestionErrorCode } from '../kernel/question-error.ts';
import type { CheckCode } from './codes.ts';
import { findFault } from './formula-faults.ts';
import type { FieldPath, Finding } from './problem.ts';
import { splitSentences } from './words.ts';

/** A finding that may come up in many variants, and how often it did. */
interface Counted {
  readonly finding: Finding;
  /** The variants it came up in, in their order. */
  readonly variants: Set<string>;
}

/** Collects what is found in variants, once for each code and place. */
export class Tally {
  readonly #counted = new Map<string, Counted>();
  /** Of how many variants; a question with one alone is told nothing of variants. */
  readonly #total: number;
  readonly #describe: (variant: string) => string;

  /** @param describe the name of a variant as its author can look it up */
  constructor(total: number, describe: (variant: string) => string) {
    this.#total = total;
    this.#describe = describe;
  }

  add(finding: Finding, variant: string): void {
    const key = `${finding.code} ${JSON.stringify(finding.place)} ${finding.about ?? ''}`;
    const known = this.#counted.get(key);
    if (known === undefined) this.#counted.set(key, { finding, variants: new Set([variant]) });
    else known.variants.add(variant);
  }

  /**
   * Adds what `work` throws of a question's own errors; whether it threw nothing. The formula that is computed
   * begins `start` units into the field's text.
   */
  guard(variant: string, path: FieldPath, work: () => void, start = 0): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.add(findingOf(error, path, start), variant);
      return false;
    }
  }

  /** In how many variants findings of these codes came up. */
  countOf(codes: readonly CheckCode[]): number {
    const found = [...this.#counted.values()].filter(({ finding }) => codes.includes(finding.code));
    return new Set(found.flatMap(({ variants }) => [...variants])).size;
  }

  /** The findings, each with the number of variants it came up in and the first of them. */
  findings(): readonly Finding[] {
    return [...this.#counted.values()].map(({ finding, variants }) => {
      if (this.#total < 2) return finding;
      const [first = ''] = variants;
      const where = describeCount(variants.size, this.#total, this.#describe(first));
      return { ...finding, message: `${finding.message} (${where})` };
    });
  }
}

/** What to do about a question's error that does not say. */
const advices: Readonly<Partial<Record<QuestionErrorCode, string>>> = {
  E031: 'correct the answer, its check or its tolerance',
  E032: 'tighten the tolerance, or add a constraint that keeps the two apart',
  E033: 'take the mistake out, or change its value',
  E034: 'change one of the two',
  E035: 'choose other parameters, or add a constraint',
  E036: 'loosen the constraints, or give the parameters other values',
  E048: 'change what stands under "after"',
};

/** `in 3 of 24 variants, first seed 7 (m=4096)`. */
export function describeCount(count: number, total: number, first: string): string {
  return count >= total
    ? `in every variant, such as ${first}`
    : `in ${count} of ${total} variants, first ${first}`;
}

/**
 * The finding of a question's own error.
 * @param path the field at fault, where the error does not say
 * @param start where the formula begins in that field's text
 * @throws the error, if it is none of a question's own
 */
export function findingOf(error: unknown, path: FieldPath, start = 0): Finding {
  if (error instanceof QuestionError) {
    const words = error.message.slice(`${error.code} ${error.field}: `.length);
    const { message, advice } = splitSentences(words);
    const place = { at: 'value', path: parsePath(error.field) } as const;
    return {
      code: error.code,
      place,
      message: nameReplaced(message),
      advice: advice || (advices[error.code] ?? 'change the field'),
    };
  }
  if (error instanceof FormulaError) {
    const { code, span, message, advice } = findFault(error);
    const place =
      error.field === null
        ? ({ at: 'text', path, from: start + span.from } as const)
        : ({ at: 'text', path: parsePath(error.field), from: span.from } as const);
    return { code, place, message: nameReplaced(message), advice };
  }
  throw error;
}

/** Where a wrong model has no value, the function that it replaces is named. */
function nameReplaced(message: string): string {
  const id = /^the wrong model "([^"]+)" has no value/.exec(message)?.[1] ?? '';
  const model = Object.hasOwn(wrongModels, id) ? wrongModels[id] : undefined;
  if (model === undefined) return message;
  return message.replace('the function it replaces', `the function it replaces, ${model.replaces},`);
}

/** `mistakes[2].value` → its keys and indices. */
export function parsePath(field: string): FieldPath {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}
