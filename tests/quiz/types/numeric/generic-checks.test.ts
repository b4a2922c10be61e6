import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../../src/core/numeric/tolerance.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';
import { findSlip } from '../../../../src/quiz/types/numeric/generic-checks.ts';
import { authorChecks } from '../../../../src/quiz/types/numeric/author-checks.ts';
import { resolveNumeric } from '../../../../src/quiz/types/numeric/resolve.ts';
import { numericSourceOf } from './builders.ts';

interface Setting {
  readonly key?: number;
  readonly tolerance?: Tolerance;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, number>>;
}

function questionOf({ key = 4.089, tolerance = { rel: 0.0005 }, unit, values = {} }: Setting) {
  const source = numericSourceOf({
    answer: { value: key, tolerance },
    unit: unit === undefined ? null : { name: unit, accept: [], isRequired: false },
  });
  return resolveNumeric(source, createScope({ values }), authorChecks);
}

const codeOf = (value: number, setting: Setting = {}) => findSlip(value, questionOf(setting))?.code ?? null;

describe('findSlip', () => {
  test.each<[number, Setting, string | null]>([
    [4.1, {}, 'generic.near'],
    [4.07, {}, 'generic.near'],
    [4.11, {}, null],
    [-4.1, { key: -4.089 }, 'generic.near'],
    [5, { key: 4, tolerance: { abs: 0.5 } }, null],
    [4.15, { key: 4, tolerance: { decimals: 1 } }, 'generic.near'],
    [4.1, { key: 4, tolerance: 'exact' }, null],
    [4.1, { key: 4, tolerance: { abs: 0 } }, null],
    [0.05, { key: 0, tolerance: { abs: 0.01 } }, 'generic.near'],
    [0.2, { key: 0, tolerance: { abs: 0.01 } }, null],

    [-4.089, {}, 'generic.sign'],
    [-4.0885, {}, 'generic.sign'],
    [-4.1, {}, null],
    [4, { key: -4, tolerance: 'exact' }, 'generic.sign'],
    [-4.02, { key: 4, tolerance: { rel: 0.05 } }, null],

    [40.89, {}, 'generic.magnitude'],
    [4089, {}, 'generic.magnitude'],
    [0.000004089, {}, 'generic.magnitude'],
    [4089000, {}, 'generic.magnitude'],
    [40890000, {}, null],
    [41, {}, null],
    [40960, { key: 4096, tolerance: 'exact' }, 'generic.magnitude'],

    [0.24456, {}, 'generic.reciprocal'],
    [4, { key: 0.25 }, 'generic.reciprocal'],
    [0.25, {}, null],

    [408.9, {}, 'generic.percent'],
    [0.04089, {}, 'generic.percent'],
    [408.9, { unit: '%' }, 'generic.percent'],
    [408.9, { unit: 'tokens' }, 'generic.magnitude'],
    [400, {}, null],

    [234.28, { unit: 'rad' }, 'generic.degrees'],
    [0.071367, { unit: '°' }, 'generic.degrees'],
    [234.28, { unit: 'Degrees' }, 'generic.degrees'],
    [234.28, { unit: 'degree' }, 'generic.degrees'],
    [234.28, { unit: 'deg' }, 'generic.degrees'],
    [234.28, { unit: 'radian' }, 'generic.degrees'],
    [234.28, { unit: 'radians' }, 'generic.degrees'],
    [234.28, { unit: 'mrad' }, null],
    [234.28, { unit: 'rads' }, null],
    [234.28, {}, null],
    [234.28, { unit: 'tokens' }, null],
    [234.9, { unit: 'rad' }, null],

    [16, { values: { s: 16 } }, 'generic.neighbour'],
    [16.01, { values: { s: 16 } }, null],
    [16.007, { values: { s: 16 } }, 'generic.neighbour'],
    [16.007, { values: { s: 16 }, tolerance: 'exact' }, null],
    [4.0915, { values: { lambda: 4.089, rounded: 4.09 } }, 'generic.near'],
    [0, { values: { start: 0 } }, null],
    [16, { values: { s: 16 }, key: 0, tolerance: { abs: 0.1 } }, 'generic.neighbour'],
    [16, { values: { s: 16 }, key: 0, tolerance: 'exact' }, 'generic.neighbour'],

    [0, {}, null],
    [Number.MAX_VALUE, {}, null],
    [Number.MIN_VALUE, {}, null],
    [Number.MIN_VALUE, { key: 0, tolerance: 'exact' }, null],
  ])('%d, %j: %s', (value, setting, code) => {
    expect(codeOf(value, setting)).toBe(code);
  });

  test('names every quantity that has the value, and the unit that was asked for', () => {
    const values = { lambda: 4.089, m: 16, trained: 16 };
    expect(findSlip(16, questionOf({ values }))).toEqual({
      code: 'generic.neighbour',
      names: ['m', 'trained'],
    });
    expect(findSlip(234.28, questionOf({ unit: 'rad' }))).toEqual({ code: 'generic.degrees', wanted: 'rad' });
  });

  test('tries the most specific first', () => {
    const both = (value: number, setting: Setting) => codeOf(value, setting);
    expect(both(-4.089, { values: { lower: -4.089 } })).toBe('generic.sign');
    expect(both(90, { key: Math.PI / 2, unit: 'rad', values: { given: 90 } })).toBe('generic.degrees');
    expect(both(0.25, { key: 4, values: { quarter: 0.25 } })).toBe('generic.reciprocal');
    expect(both(0.1, { key: 10 })).toBe('generic.reciprocal');
    expect(both(400, { key: 4, values: { length: 400 } })).toBe('generic.neighbour');
    expect(both(40, { key: 4, values: { length: 40 } })).toBe('generic.neighbour');
    expect(both(4.1, { values: { other: 4.1 } })).toBe('generic.neighbour');
    expect(both(0.9901, { key: 1.01, tolerance: { rel: 0.005 } })).toBe('generic.reciprocal');
  });

  const setting = fc.record({
    key: fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-6),
    tolerance: fc.constantFrom<Tolerance>(
      { rel: 0.0005 },
      { rel: 0.3 },
      { abs: 0.7 },
      { sigfigs: 2 },
      { decimals: 1 },
      'exact',
    ),
    unit: fc.constantFrom('rad', '%', 'tokens'),
    values: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
  });
  const change = fc.constantFrom(1, -1, 10, 1e-3, 100, 57.3, 180 / Math.PI, 1.001, 1.02, 0.5, 0.999);

  test('finds nothing for an accepted value, and throws for none', () => {
    fc.assert(
      fc.property(setting, change, fc.double(), fc.boolean(), (given, factor, other, isRelated) => {
        const question = questionOf(given);
        const value = isRelated ? given.key * factor : other;
        const slip = findSlip(value, question);
        if (isWithin(value, question.key.interval)) expect(slip).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });

  test('undoing what it says gives an accepted answer', () => {
    const undo: Readonly<Record<string, (value: number) => readonly number[]>> = {
      'generic.sign': (value) => [-value],
      'generic.reciprocal': (value) => [1 / value],
      'generic.degrees': (value) => [(value / 180) * Math.PI, (value / Math.PI) * 180],
      'generic.percent': (value) => [value / 100, value * 100],
      'generic.magnitude': (value) =>
        [1, 2, 3, 4, 5, 6].flatMap((power) => [value / 10 ** power, value * 10 ** power]),
    };
    const found = new Set<string>();
    const factors = fc.constantFrom(-1, 10, 1e-3, 100, 0.01, 180 / Math.PI, Math.PI / 180, 1e6, 0);
    const share = fc.constantFrom(1, 1.0004, 0.9996, 1.002, 0.99);
    fc.assert(
      fc.property(setting, factors, share, (given, factor, near) => {
        const question = questionOf({ ...given, values: {} });
        const value = (factor === 0 ? 1 / given.key : given.key * factor) * near;
        const code = findSlip(value, question)?.code ?? '';
        const undone = undo[code]?.(value);
        if (undone === undefined) return;
        found.add(code);
        expect(undone.some((right) => isWithin(right, question.key.interval))).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect([...found].sort()).toEqual(Object.keys(undo).sort());
  });
});
