import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../src/notebook/notebook.ts';
import { declare } from '../support/parameters.ts';

const page = { m: declare({ default: 8 }), d: declare({ kind: 'even', default: 4 }) };

describe('createNotebook', () => {
  it('starts at the defaults', () => {
    expect(createNotebook(page).values.value).toEqual({ m: 8, d: 4 });
  });

  it('starts at the values it is given', () => {
    expect(createNotebook(page, { m: 16, d: 6 }).values.value).toEqual({ m: 16, d: 6 });
  });
});

describe('set', () => {
  it('changes what it names and keeps the rest', () => {
    const notebook = createNotebook(page);
    notebook.set({ m: 16 });
    expect(notebook.values.value).toEqual({ m: 16, d: 4 });
  });

  it('tells of several changes at once', () => {
    const notebook = createNotebook(page);
    const seen: unknown[] = [];
    effect(() => void seen.push(notebook.values.value));
    notebook.set({ m: 16, d: 6 });
    expect(seen).toEqual([
      { m: 8, d: 4 },
      { m: 16, d: 6 },
    ]);
  });

  it('changes nothing where one of the values is refused', () => {
    const notebook = createNotebook(page);
    expect(() => notebook.set({ m: 16, d: 5 })).toThrow(RangeError);
    expect(notebook.values.value).toEqual({ m: 8, d: 4 });
  });

  it('names the value that it refuses and what it would take', () => {
    const { set } = createNotebook(page);
    expect(() => set({ d: 5 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: d must be an even whole number from 2 to 64, but it is "5"]`,
    );
    expect(() => set({ m: Number.NaN })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: m must be a whole number from 2 to 64, but it is "NaN"]`,
    );
    expect(() => set({ base: 10_000 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "base" is not a parameter of this page]`,
    );
  });
});

describe('reset', () => {
  it('brings every parameter back to its default, wherever the notebook started', () => {
    const notebook = createNotebook(page, { m: 16, d: 6 });
    notebook.reset();
    expect(notebook.values.value).toEqual({ m: 8, d: 4 });
  });
});

describe('pick', () => {
  it('changes only with the parameters that it names', () => {
    const notebook = createNotebook(page);
    const seen: unknown[] = [];
    const picked = notebook.pick(['d']);
    effect(() => void seen.push(picked.value));
    notebook.set({ m: 16 });
    notebook.set({ d: 6 });
    expect(seen).toEqual([{ d: 4 }, { d: 6 }]);
  });
});

describe('a bound that follows another parameter', () => {
  const heads = {
    d: declare({ kind: 'even', default: 64, maximum: 128 }),
    pair: declare({ symbol: 'i', label: 'pair', default: 20, atMost: { of: 'd', times: 0.5 } }),
  };

  it('takes the parameter along when it moves, and says so', () => {
    const notebook = createNotebook(heads);
    notebook.set({ d: 16 });
    expect(notebook.values.value).toEqual({ d: 16, pair: 8 });
    expect(notebook.notice.value).toBe('The pair is now i = 8, the most that fits.');
    notebook.set({ d: 32 });
    expect(notebook.notice.value).toBe('');
  });

  it('refuses a value beyond it, also beside the one that moves it', () => {
    const notebook = createNotebook(heads);
    expect(() => notebook.set({ pair: 40 })).toThrow('pair must be a whole number from 2 to 32');
    notebook.set({ d: 128, pair: 64 });
    expect(notebook.values.value).toEqual({ d: 128, pair: 64 });
  });

  it('holds at the start', () => {
    expect(createNotebook(heads, { d: 8, pair: 20 }).values.value).toEqual({ d: 8, pair: 4 });
  });
});

it('tells who reads one value of that one alone', () => {
  const notebook = createNotebook(page);
  const heard: unknown[] = [];
  const stop = effect(() => {
    heard.push(notebook.each.m);
  });
  notebook.set({ d: 6 });
  notebook.set({ m: 16 });
  stop();
  expect(heard).toEqual([8, 16]);
  expect(notebook.each.d).toBe(6);
  expect(notebook.each.unknown).toBeUndefined();
});
