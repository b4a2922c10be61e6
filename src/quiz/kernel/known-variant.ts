/**
 * A variant whose formulas were evaluated before: by the build, for the variant that everybody sees first. Whoever opens
 * it needs neither what reads formulas nor the functions that they call.
 */
import type { Formula, Scope } from '../../formula/scope.ts';
import type { Arrange } from './question-type.ts';
import type { Variant } from './variants.ts';

type ByName<Value> = Readonly<Record<string, Value>>;

/** What a variant's formulas come to, and its orders, as JSON. */
export interface KnownVariant {
  readonly seed: number;
  readonly values: ByName<number>;
  /** By formula. */
  readonly numbers: ByName<number>;
  /** By comparison: whether it holds. */
  readonly truths: ByName<boolean>;
  /** By misconception, a space and the formula. */
  readonly mistaken: ByName<number | null>;
  /** By list: where each item stood before. */
  readonly orders: ByName<readonly number[]>;
}

const nameMistaken = (formula: Formula, misconception: string) => `${misconception} ${String(formula)}`;

/** Notes what a variant is asked for. */
class Notes {
  readonly #numbers: Record<string, number> = {};
  readonly #truths: Record<string, boolean> = {};
  readonly #mistaken: Record<string, number | null> = {};
  readonly #orders: Record<string, readonly number[]> = {};
  readonly #variant: Variant;
  /** Whether something was asked for that no note can answer. */
  isBeyond = false;

  constructor(variant: Variant) {
    this.#variant = variant;
  }

  get scope(): Scope {
    const { scope } = this.#variant;
    return {
      values: scope.values,
      evaluate: (formula) => (this.#numbers[String(formula)] = scope.evaluate(formula)),
      holds: (comparison) => (this.#truths[String(comparison)] = scope.holds(comparison)),
      evaluateAs: (formula, misconception) =>
        (this.#mistaken[nameMistaken(formula, misconception)] = scope.evaluateAs(formula, misconception)),
      replacing: (values) => {
        this.isBeyond = true;
        return scope.replacing(values);
      },
    };
  }

  readonly arrange: Arrange = (name, items) => {
    const order = this.#variant.arrange(
      name,
      items.map((_, at) => at),
    );
    this.#orders[name] = order;
    return pickInOrder(items, order);
  };

  known(): KnownVariant {
    const { seed, scope } = this.#variant;
    return {
      seed,
      values: Object.fromEntries(scope.values),
      numbers: this.#numbers,
      truths: this.#truths,
      mistaken: this.#mistaken,
      orders: this.#orders,
    };
  }
}

function pickInOrder<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return order.map((at) => items[at] as Item);
}

/**
 * What opening a variant asks of it; null where that is more than a note can tell.
 * @param open - opens it, as it will be opened later
 * @throws as `open`
 */
export function noteVariant(variant: Variant, open: (noted: Variant) => void): KnownVariant | null {
  const notes = new Notes(variant);
  open({ seed: variant.seed, scope: notes.scope, arrange: notes.arrange });
  return notes.isBeyond ? null : notes.known();
}

function recalled<Value>(notes: ByName<Value>, name: string): Value {
  if (Object.hasOwn(notes, name)) return notes[name] as Value;
  throw new RangeError(`Nothing is known of "${name}" in this variant.`);
}

/** The variant that was noted. What was not asked for then throws RangeError. */
export function openKnown({ seed, values, numbers, truths, mistaken, orders }: KnownVariant): Variant {
  return {
    seed,
    scope: {
      values: new Map(Object.entries(values)),
      evaluate: (formula) => recalled(numbers, String(formula)),
      holds: (comparison) => recalled(truths, String(comparison)),
      evaluateAs: (formula, misconception) => recalled(mistaken, nameMistaken(formula, misconception)),
      replacing: () => {
        throw new RangeError('A variant that was noted cannot be given other values.');
      },
    },
    arrange: (name, items) => pickInOrder(items, recalled(orders, name)),
  };
}
