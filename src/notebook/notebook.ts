import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { acceptedValues, defaultValues, isAccepted } from './parameters.ts';
import type { Declarations, ParameterValues } from './parameters.ts';

/** The named parameters of one page, shared by its figures, live numbers and address. */
export interface Notebook {
  readonly declarations: Declarations;
  readonly values: ReadonlySignal<ParameterValues>;
  /**
   * Changes some parameters at once.
   * @throws RangeError for an undeclared name or a value outside its range; nothing is changed then
   */
  readonly set: (changes: ParameterValues) => void;
  readonly reset: () => void;
  /** How often the notebook was reset: a field that holds a bad text then begins anew. */
  readonly resets: ReadonlySignal<number>;
}

function requireAccepted(declarations: Declarations, name: string, value: number): void {
  const declaration = declarations[name];
  if (declaration === undefined) throw new RangeError(`"${name}" is not a parameter of this page`);
  if (!isAccepted(declaration, value)) {
    throw new RangeError(`${name} must be ${acceptedValues(declaration)}, but it is "${String(value)}"`);
  }
}

/** A notebook whose parameters start at `values`, or at their defaults. */
export function createNotebook(declarations: Declarations, values = defaultValues(declarations)): Notebook {
  const current = signal(values);
  const resets = signal(0);
  return {
    declarations,
    values: current,
    resets,
    set(changes) {
      for (const [name, value] of Object.entries(changes)) requireAccepted(declarations, name, value);
      current.value = { ...current.value, ...changes };
    },
    reset() {
      current.value = defaultValues(declarations);
      resets.value += 1;
    },
  };
}
