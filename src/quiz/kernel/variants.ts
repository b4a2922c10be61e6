import { FormulaError } from '../../formula/error.ts';
import { createScope } from '../../formula/scope.ts';
import type { DerivedFormulas, Formula, Scope } from '../../formula/scope.ts';
import { QuestionError } from './question-error.ts';
import type { Arrange } from './question-type.ts';
import { openStream, shuffle } from './random.ts';
import type { RandomStream } from './random.ts';
import { maxSeed } from './seeds.ts';

/** Which numbers a parameter of a question may be. */
export type ParameterRule =
  | { readonly pick: readonly number[] }
  /** Whole steps from the first number up to the second. */
  | { readonly int: readonly [low: number, high: number]; readonly step?: number | undefined }
  /** Numbers with that many digits after the point, from the first to the second. */
  | { readonly real: readonly [low: number, high: number]; readonly dp: number }
  | { readonly const: number };

/** The parts of a question that its variants are made from. */
export interface VariantSource {
  /** The question's permanent id, which keeps the variants of two questions apart. */
  readonly id: string;
  readonly version: number;
  readonly params: Readonly<Record<string, ParameterRule>>;
  readonly derive: DerivedFormulas;
  /** Comparisons that hold in every variant. */
  readonly constraints: readonly Formula[];
  /** Parameters that are fixed for some seeds. */
  readonly pins: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One variant of a question. */
export interface Variant {
  readonly seed: number;
  readonly scope: Scope;
  readonly arrange: Arrange;
}

/** How often the parameters are drawn anew until the constraints hold. */
export const maxDraws = 200;

/**
 * The variant of a seed. Each parameter has a random stream of its own, so that changing one moves no other.
 * @throws QuestionError E036 if no draw satisfies the constraints, or those that are pinned do not
 * @throws FormulaError if a formula cannot be read or evaluated
 */
export function openVariant(source: VariantSource, seed: number): Variant {
  return { seed, scope: drawScope(source, seed), arrange: arrangeFor(source, seed) };
}

/**
 * The variant with these values of the parameters, null if a constraint rules them out; its seed decides the order of
 * options alone.
 * @throws FormulaError if a formula cannot be read or evaluated
 */
export function variantOf(
  source: VariantSource,
  values: Readonly<Record<string, number>>,
  seed: number,
): Variant | null {
  const scope = openDraw(source, values);
  return scope === null ? null : { seed, scope, arrange: arrangeFor(source, seed) };
}

/** The next seed whose variant differs in what the learner sees from the given one; null if there is none. */
export function anotherSeed(source: VariantSource, seed: number): number | null {
  const given = visibleValues(source, openVariant(source, seed));
  for (let next = 1; next <= maxDraws; next += 1) {
    const candidate = (seed + next) % (maxSeed + 1);
    if (visibleValues(source, openVariant(source, candidate)) !== given) return candidate;
  }
  return null;
}

/** How many values a parameter can take. */
export function countOf(rule: ParameterRule): number {
  if ('pick' in rule) return rule.pick.length;
  if ('const' in rule) return 1;
  if ('int' in rule) return Math.floor((rule.int[1] - rule.int[0]) / (rule.step ?? 1)) + 1;
  return Math.round((rule.real[1] - rule.real[0]) * 10 ** rule.dp) + 1;
}

/** The value of a parameter by its number, from 0. */
export function valueAt(rule: ParameterRule, index: number): number {
  if ('pick' in rule) return rule.pick[index] ?? Number.NaN;
  if ('const' in rule) return rule.const;
  if ('int' in rule) return rule.int[0] + index * (rule.step ?? 1);
  return Number((rule.real[0] + index / 10 ** rule.dp).toFixed(rule.dp));
}

function drawScope(source: VariantSource, seed: number): Scope {
  const { id, version, params, pins } = source;
  const pinned = pins[String(seed)] ?? {};
  const streams = Object.entries(params).map(
    ([name, rule]) => [name, rule, openStream(streamName(id, version, seed, name))] as const,
  );
  for (let draw = 0; draw < maxDraws; draw += 1) {
    const values = Object.fromEntries(
      streams.map(([name, rule, stream]) => [
        name,
        // A parameter may be named like something that every object has.
        (Object.hasOwn(pinned, name) ? pinned[name] : undefined) ?? drawValue(rule, stream),
      ]),
    );
    const scope = openDraw(source, values);
    if (scope !== null) return scope;
  }
  throw new QuestionError(
    'E036',
    'constraints',
    `No draw in ${maxDraws} satisfies the constraints with the seed ${seed}. Loosen them, or widen the parameters.`,
  );
}

/**
 * The scope of a draw; null if a constraint rules it out. Those on the parameters alone are tested before anything is
 * derived, for which a draw that they exclude may be out of range.
 */
function openDraw(
  { derive, constraints }: VariantSource,
  values: Readonly<Record<string, number>>,
): Scope | null {
  const drawn = createScope({ values });
  if (constraints.some((constraint) => holdsAlready(constraint, drawn) === false)) return null;
  const scope = createScope({ values, derive });
  return constraints.every((constraint) => scope.holds(constraint)) ? scope : null;
}

/**
 * Which constraints rule a draw out, by their places: those on the parameters alone, or where none of them does, all that
 * do not hold.
 * @throws FormulaError if a formula cannot be read or evaluated
 */
export function ruledOutBy(
  { derive, constraints }: Pick<VariantSource, 'derive' | 'constraints'>,
  values: Readonly<Record<string, number>>,
): readonly number[] {
  const drawn = createScope({ values });
  const places = [...constraints.entries()];
  const early = places.filter(([, constraint]) => holdsAlready(constraint, drawn) === false);
  const scope = early.length > 0 ? drawn : createScope({ values, derive });
  const broken = early.length > 0 ? early : places.filter(([, constraint]) => !scope.holds(constraint));
  return broken.map(([place]) => place);
}

/** Whether a constraint holds; null if it speaks of names that are still to be derived. */
function holdsAlready(constraint: Formula, drawn: Scope): boolean | null {
  try {
    return drawn.holds(constraint);
  } catch (error) {
    if (error instanceof FormulaError && error.code === 'unknown-name') return null;
    throw error;
  }
}

function drawValue(rule: ParameterRule, stream: RandomStream): number {
  return valueAt(rule, stream.integer(0, countOf(rule) - 1));
}

function arrangeFor({ id, version }: VariantSource, seed: number): Arrange {
  return (name, items) => shuffle(items, openStream(streamName(id, version, seed, `order of ${name}`)));
}

function streamName(id: string, version: number, seed: number, name: string): string {
  return `${id} ${version} ${seed} ${name}`;
}

/** The parameters in one text: two variants are the same when these are. */
function visibleValues({ params }: VariantSource, { scope }: Variant): string {
  return Object.keys(params)
    .map((name) => scope.values.get(name))
    .join(' ');
}
