import { describe, expect, it } from 'vitest';
import { openOwnNotebook } from '../../src/notebook/own-notebook.ts';
import type { ParameterValues } from '../../src/notebook/parameters.ts';
import { declare } from '../support/parameters.ts';

const declarations = {
  m: declare({ default: 8, minimum: 2, maximum: 64 }),
  d: declare({ default: 4, minimum: 2, maximum: 64, kind: 'even' }),
  lambda: declare({ default: 1, minimum: 0.5, maximum: 100, kind: 'real' }),
};

interface Parts {
  readonly start?: ParameterValues;
  readonly free?: readonly string[];
}

/** The notebook of a figure whose λ is to be set, and what it says. */
function open({ start, free = ['lambda'] }: Parts = {}) {
  const heard: ParameterValues[] = [];
  const lock = { isOn: false };
  const own = openOwnNotebook({
    declarations,
    start: start ?? { m: 16, d: 6, lambda: 2 },
    free,
    isLocked: () => lock.isOn,
    onChange: (state) => heard.push(state),
  });
  return { ...own, heard, lock, values: () => own.notebook.values.value };
}

describe('the notebook of a figure in a question', () => {
  it('starts where the question says', () => {
    const { values, heard, notebook } = open();
    expect(values()).toEqual({ m: 16, d: 6, lambda: 2 });
    expect(notebook.declarations.m?.default).toBe(16);
    expect(heard).toEqual([]);
  });

  it('says what the learner sets, and only that', () => {
    const { notebook, heard, values } = open({ free: ['lambda', 'm'] });
    notebook.set({ lambda: 3 });
    notebook.set({ m: 32 });
    expect(heard).toEqual([
      { m: 16, lambda: 3 },
      { m: 32, lambda: 3 },
    ]);
    expect(values()).toEqual({ m: 32, d: 6, lambda: 3 });
  });

  it('keeps what is not free', () => {
    const { notebook, heard, values } = open();
    notebook.set({ d: 8, m: 9 });
    expect(values()).toEqual({ m: 16, d: 6, lambda: 2 });
    notebook.set({ d: 8, lambda: 5 });
    expect(values()).toEqual({ m: 16, d: 6, lambda: 5 });
    expect(heard).toEqual([{ lambda: 5 }]);
  });

  it('starts over where it started, and says so', () => {
    const { notebook, heard, values } = open();
    notebook.set({ lambda: 5 });
    notebook.reset();
    expect(values()).toEqual({ m: 16, d: 6, lambda: 2 });
    expect(heard).toEqual([{ lambda: 5 }, { lambda: 2 }]);
    expect(notebook.resets.value).toBe(1);
  });

  it('says nothing where nothing changes', () => {
    const { notebook, heard } = open();
    notebook.set({ lambda: 2 });
    notebook.reset();
    expect(heard).toEqual([]);
  });

  it('changes nothing while it is locked', () => {
    const { notebook, heard, values, lock } = open();
    notebook.set({ lambda: 5 });
    lock.isOn = true;
    notebook.set({ lambda: 6 });
    notebook.reset();
    expect(values()).toEqual({ m: 16, d: 6, lambda: 5 });
    expect(heard).toEqual([{ lambda: 5 }]);
  });

  it('shows a state from elsewhere without saying so, locked or not', () => {
    const { show, heard, values, lock } = open();
    lock.isOn = true;
    show({ lambda: 7 });
    expect(values()).toEqual({ m: 16, d: 6, lambda: 7 });
    show(null);
    expect(values()).toEqual({ m: 16, d: 6, lambda: 2 });
    expect(heard).toEqual([]);
  });

  it('shows of a state what it can: no other parameter, no value out of range', () => {
    const { show, values } = open({ free: ['lambda', 'd'] });
    show({ lambda: 1000, d: 7, m: 32, __proto__: 1, other: 2 });
    expect(values()).toEqual({ m: 16, d: 6, lambda: 2 });
    show({ d: 8 });
    expect(values()).toEqual({ m: 16, d: 8, lambda: 2 });
  });

  it('refuses a start that does not fit the figure', () => {
    expect(() => open({ start: { m: 16, d: 6 } })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: lambda must be a number from 0.5 to 100, but it is missing]`,
    );
    expect(() => open({ start: { m: 16, d: 7, lambda: 2 } })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: d must be an even whole number from 2 to 64, but it is "7"]`,
    );
    expect(() => open({ start: { m: 16, d: 6, lambda: 2, b: 1 } })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "b" is not a parameter of this figure]`,
    );
    expect(() => open({ free: ['b'] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "b" is not a parameter of this figure]`,
    );
  });
});
