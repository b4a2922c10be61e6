import { batch, computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import {
  acceptedValues,
  beyondBounds,
  boundedBy,
  defaultValues,
  isAccepted,
  plainSymbol,
  settle,
  writeValue,
} from './parameters.ts';
import type { Declarations, ParameterValues } from './parameters.ts';

/** The named parameters of one page, shared by its figures, live numbers and address. */
export interface Notebook {
  readonly declarations: Declarations;
  /** All parameters; it changes with any of them. */
  readonly values: ReadonlySignal<ParameterValues>;
  /** The same, one by one: who reads one of them is told of that one alone. */
  readonly each: ParameterValues;
  /**
   * Some of the parameters: it changes only when one of these does, so what is computed from it is not computed anew
   * for the others. Names that the page does not have are left out.
   */
  readonly pick: (names: readonly string[]) => ReadonlySignal<ParameterValues>;
  /**
   * Changes some parameters at once. Others that are bounded by them follow to their bounds, and `notice` says so.
   * @throws RangeError for an undeclared name or a value outside its range; nothing is changed then
   */
  readonly set: (changes: ParameterValues) => void;
  readonly reset: () => void;
  /** How often the notebook was reset: a field that holds a bad text then begins anew. */
  readonly resets: ReadonlySignal<number>;
  /** What followed the last change because its bound had moved, as a sentence; `''` for nothing. */
  readonly notice: ReadonlySignal<string>;
}

function requireAccepted(
  declarations: Declarations,
  wanted: ParameterValues,
  names: readonly string[],
): void {
  const beyond = beyondBounds(declarations, wanted);
  for (const name of names) {
    const [declaration, value] = [declarations[name], wanted[name] ?? Number.NaN];
    if (declaration === undefined) throw new RangeError(`"${name}" is not a parameter of this page`);
    if (isAccepted(declaration, value) && !beyond.includes(name)) continue;
    const accepted = acceptedValues(boundedBy(declaration, wanted));
    throw new RangeError(`${name} must be ${accepted}, but it is "${String(value)}"`);
  }
}

/** What moved from what was wanted to what is allowed, as one sentence each. */
function describeMoves(
  declarations: Declarations,
  wanted: ParameterValues,
  settled: ParameterValues,
): string {
  return Object.entries(declarations)
    .filter(([name]) => wanted[name] !== settled[name])
    .map(([name, declaration]) => {
      const shown = writeValue(declaration, settled[name] ?? declaration.default);
      const isLower = (settled[name] ?? 0) < (wanted[name] ?? 0);
      const limit = isLower ? 'the most' : 'the least';
      return `The ${declaration.label} is now ${plainSymbol(declaration)} = ${shown}, ${limit} that fits.`;
    })
    .join(' ');
}

function pickFrom(
  signals: ReadonlyMap<string, ReadonlySignal<number>>,
  names: readonly string[],
): ReadonlySignal<ParameterValues> {
  return computed(() =>
    Object.fromEntries(
      names.flatMap((name) => {
        const one = signals.get(name);
        return one === undefined ? [] : [[name, one.value] as const];
      }),
    ),
  );
}

/** An object that reads a signal where one of its values is read. */
function readFrom(signals: ReadonlyMap<string, ReadonlySignal<number>>): ParameterValues {
  const each: Record<string, number> = {};
  for (const [name, one] of signals)
    Object.defineProperty(each, name, { enumerable: true, get: () => one.value });
  return each;
}

/** A notebook whose parameters start at `values`, or at their defaults. */
export function createNotebook(declarations: Declarations, values = defaultValues(declarations)): Notebook {
  const start = settle(declarations, values);
  const signals = new Map<string, Signal<number>>(
    Object.entries(start).map(([name, value]) => [name, signal(value)]),
  );
  const pick = (names: readonly string[]) => pickFrom(signals, names);
  const all = pick([...signals.keys()]);
  const [resets, notice] = [signal(0), signal('')];
  const write = (wanted: ParameterValues) => {
    const settled = settle(declarations, wanted);
    batch(() => {
      for (const [name, one] of signals) one.value = settled[name] ?? one.peek();
      notice.value = describeMoves(declarations, wanted, settled);
    });
  };
  return {
    declarations,
    values: all,
    each: readFrom(signals),
    pick,
    resets,
    notice,
    set(changes) {
      const wanted = { ...all.peek(), ...changes };
      requireAccepted(declarations, wanted, Object.keys(changes));
      write(wanted);
    },
    reset() {
      batch(() => {
        write(defaultValues(declarations));
        resets.value += 1;
      });
    },
  };
}
