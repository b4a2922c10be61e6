import { describe, expect, it } from 'vitest';
import { quantities } from '../../src/notebook/quantities.ts';
import { ParameterError, resolveParameters } from '../../src/notebook/resolve-parameters.ts';

describe('resolveParameters', () => {
  it('takes a number as the default of a quantity', () => {
    expect(resolveParameters({ m: 32_768 })).toEqual({ m: { ...quantities.m, default: 32_768 } });
  });

  it('takes a choice by its name, and keeps its place in the list', () => {
    expect(resolveParameters({ method: 'yarn' }).method?.default).toBe(4);
    expect(resolveParameters({ method: { default: 'llama3' } }).method?.default).toBe(5);
  });

  it('changes only the fields that differ', () => {
    const { d } = resolveParameters({ d: { maximum: 512 } });
    expect(d).toEqual({ ...quantities.d, maximum: 512 });
  });

  it('takes a parameter of the lesson’s own with its whole declaration', () => {
    const own = { symbol: 'k', label: 'layers', kind: 'integer', default: 4, minimum: 1, maximum: 8 };
    expect(resolveParameters({ layers: own })).toEqual({ layers: { ...own, unit: '', scale: 'linear' } });
  });

  it('names the nearest quantity for a name that is none', () => {
    expect(() => resolveParameters({ lamda: 4 })).toThrowErrorMatchingInlineSnapshot(
      `[ParameterError: "lamda" is no quantity of the course. Did you mean "lambda"? Or declare it in full, with symbol, label, kind, default, minimum and maximum.]`,
    );
  });

  it('lists the options where one does not exist', () => {
    expect(() => resolveParameters({ pairing: 'neighbors' })).toThrow(ParameterError);
    expect(() => resolveParameters({ pairing: 'neighbors' })).toThrow('one of interleaved, half-split');
  });
});
