import { FormulaError } from '../../formula/error.ts';
import type { Formula } from '../../formula/scope.ts';
import { QuestionError } from '../kernel/question-error.ts';
import { isSeed } from '../kernel/seeds.ts';
import { countOf, openVariant, valueAt, variantOf } from '../kernel/variants.ts';
import type { ParameterRule, Variant, VariantSource } from '../kernel/variants.ts';
import { findRareFailures } from './rare-variants.ts';

/** The largest space of parameters that is gone through whole. */
export const mostEnumerated = 20_000;

/** How many seeds stand for a larger one: 0, 1, 2, … */
export const sampledSeeds = 1000;

/** One variant to be checked. */
export interface CheckedVariant extends Variant {
  /** The values of the parameters in one text: `m_l=4096, s=4`. Two variants are the same when these are. */
  readonly name: string;
  /** Whether its seed leads to it, as for sampled and pinned variants. */
  readonly hasSeed: boolean;
}

/** The variants that stand for a question. */
export interface VariantSpace {
  readonly variants: readonly CheckedVariant[];
  /** How many combinations of parameters there are, those included that the constraints rule out. */
  readonly size: number;
  /** The share of the combinations, or of single draws, for which the constraints hold. */
  readonly accepted: number;
  readonly isEnumerated: boolean;
  /** What opening variants threw, once for each code and field. */
  readonly failures: readonly VariantFailure[];
}

/** What went wrong with variants. */
export interface VariantFailure {
  readonly error: FormulaError | QuestionError;
  /** The first variant it happened in. */
  readonly variant: string;
  readonly count: number;
}

/**
 * Opens the variants of a question: all of them where they are few, else those of fixed seeds, and those few at which a
 * formula has no value; pins always.
 * @param formulas those of the question that must have a value in each, besides the derived ones
 */
export function openSpace(source: VariantSource, formulas: readonly Formula[] = []): VariantSpace {
  const size = Object.values(source.params).reduce((product, rule) => product * countOf(rule), 1);
  const collector = new Collector(source);
  const isEnumerated = size <= mostEnumerated;
  for (const seed of Object.keys(source.pins).map(Number)) collector.open(seed, `seed ${seed}`);
  const pinned = collector.variants.length;
  if (isEnumerated) for (let index = 0; index < size; index += 1) collector.assemble(index);
  else for (let seed = 0; seed < sampledSeeds; seed += 1) collector.open(seed, `seed ${seed}`);
  const tried = isEnumerated ? size : sampledSeeds;
  const accepted = tried === 0 ? 0 : (collector.variants.length - pinned + collector.repeated) / tried;
  // What already fails in what was drawn is told of there.
  const rare = isEnumerated || collector.failures.size > 0 ? [] : findRareFailures(source, formulas);
  for (const values of rare) collector.choose(values);
  return {
    variants: collector.variants,
    size,
    accepted,
    isEnumerated,
    failures: [...collector.failures.values()],
  };
}

class Collector {
  readonly variants: CheckedVariant[] = [];
  readonly failures = new Map<string, VariantFailure>();
  /** How many variants came up that were there already. */
  repeated = 0;
  readonly #source: VariantSource;
  readonly #names = new Set<string>();

  constructor(source: VariantSource) {
    this.#source = source;
  }

  /** The variant of a seed. */
  open(seed: number, label: string): void {
    this.#keep(label, () => openVariant(this.#source, seed), true);
  }

  /** The variant of the combination of that number. */
  assemble(index: number): void {
    const values = combinationAt(this.#source.params, index);
    this.#keep(describeValues(values), () => variantOf(this.#source, values, index), false);
  }

  /** The variant with these values. */
  choose(values: Readonly<Record<string, number>>): void {
    this.#keep(describeValues(values), () => variantOf(this.#source, values, 0), false);
  }

  #keep(label: string, open: () => Variant | null, hasSeed: boolean): void {
    const variant = this.#guard(label, open);
    if (variant === null) return;
    const name = nameOf(this.#source, variant);
    if (this.#names.has(name)) {
      this.repeated += 1;
      return;
    }
    this.#names.add(name);
    this.variants.push({ ...variant, name, hasSeed });
  }

  #guard(label: string, open: () => Variant | null): Variant | null {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof FormulaError || error instanceof QuestionError)) throw error;
      const key = `${error.code} ${error.field ?? ''}`;
      const known = this.failures.get(key);
      this.failures.set(key, {
        error: known?.error ?? error,
        variant: known?.variant ?? label,
        count: (known?.count ?? 0) + 1,
      });
      return null;
    }
  }
}

/** The combination of that number; the first parameter changes fastest. */
export function combinationAt(
  params: Readonly<Record<string, ParameterRule>>,
  index: number,
): Readonly<Record<string, number>> {
  let rest = index;
  const entries = Object.entries(params).map(([name, rule]) => {
    const count = countOf(rule);
    const at = rest % count;
    rest = Math.floor(rest / count);
    return [name, valueAt(rule, at)] as const;
  });
  return Object.fromEntries(entries);
}

/** The parameters of a variant: `m_l=4096, s=4`; '' where a question has none. */
export function nameOf({ params }: Pick<VariantSource, 'params'>, { scope }: Variant): string {
  const values = Object.keys(params).map((name) => [name, scope.values.get(name) ?? Number.NaN] as const);
  return describeValues(Object.fromEntries(values));
}

function describeValues(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

/** How many seeds are tried to find one that leads to a variant. */
const searchedSeeds = 2000;

/**
 * A seed whose variant has these values, so that an author can look at it; null if none was found.
 * @param known seeds to try first, in which the author has an interest
 */
export function findSeed(source: VariantSource, name: string, known: readonly number[]): number | null {
  const others = Array.from({ length: searchedSeeds }, (_, seed) => seed);
  for (const seed of [...known.filter(isSeed), ...others]) {
    try {
      if (nameOf(source, openVariant(source, seed)) === name) return seed;
    } catch (error) {
      if (!(error instanceof FormulaError || error instanceof QuestionError)) throw error;
    }
  }
  return null;
}

/** Some of the variants, spread over all. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, index) => items[Math.floor(index * step)]).flatMap((item) =>
    item === undefined ? [] : [item],
  );
}
