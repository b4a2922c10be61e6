import { createNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { acceptedValues, beyondBounds, boundedBy, isAccepted, settle } from './parameters.ts';
import type { Declarations, ParameterValues } from './parameters.ts';

interface OwnNotebookOptions {
  /** The widget's parameters. */
  readonly declarations: Declarations;
  /** A value for every one of them. */
  readonly start: ParameterValues;
  /** The parameters that the learner sets; the others stay where they start. */
  readonly free: readonly string[];
  /** Whether nothing can be set any more. */
  readonly isLocked: () => boolean;
  /** Hears the values of the free parameters after each change of the learner's. */
  readonly onChange: (state: ParameterValues) => void;
}

/** The notebook of a figure in a question. */
export interface OwnNotebook {
  /** For the figure: changes of what is not free are left out, and while it is locked all are. */
  readonly notebook: Notebook;
  /** Shows a state that does not come from the figure; null is the start, and so is a value that cannot be shown. */
  readonly show: (state: ParameterValues | null) => void;
}

/**
 * Opens a notebook that starts, and starts over, at `start`.
 * @throws RangeError if `start` does not fit the parameters, or a free parameter is none of them
 */
export function openOwnNotebook(options: OwnNotebookOptions): OwnNotebook {
  const { declarations, start, free, isLocked, onChange } = options;
  const base = createNotebook(startAt(declarations, start));
  const unknown = free.find((name) => !Object.hasOwn(declarations, name));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not a parameter of this figure`);
  const freeOf = (values: ParameterValues) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => free.includes(name)));
  const change = (work: () => void) => {
    if (isLocked()) return;
    const before = base.values.peek();
    work();
    if (!isSame(before, base.values.peek())) onChange(freeOf(base.values.peek()));
  };
  return {
    notebook: {
      ...base,
      set: (changes) => change(() => base.set(freeOf(changes))),
      reset: () => change(() => base.reset()),
    },
    show: (state) => {
      const wanted = settle(declarations, { ...start, ...freeOf(onlyAccepted(declarations, state ?? {})) });
      if (!isSame(wanted, base.values.peek())) base.set(wanted);
    },
  };
}

/** The declarations with the defaults of a question's figure. */
function startAt(declarations: Declarations, start: ParameterValues): Declarations {
  const unknown = Object.keys(start).find((name) => !Object.hasOwn(declarations, name));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not a parameter of this figure`);
  const beyond = beyondBounds(declarations, start);
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => {
      const value = start[name];
      if (value !== undefined && isAccepted(declaration, value) && !beyond.includes(name)) {
        return [name, { ...declaration, default: value }];
      }
      const given = value === undefined ? 'is missing' : `is "${String(value)}"`;
      throw new RangeError(
        `${name} must be ${acceptedValues(boundedBy(declaration, start))}, but it ${given}`,
      );
    }),
  );
}

function onlyAccepted(declarations: Declarations, values: ParameterValues): ParameterValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const declaration = declarations[name];
      return declaration !== undefined && isAccepted(declaration, value);
    }),
  );
}

function isSame(one: ParameterValues, other: ParameterValues): boolean {
  return Object.keys(one).every((name) => one[name] === other[name]);
}
