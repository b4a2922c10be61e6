import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedValues, defaultValues, isAccepted } from '../../src/notebook/parameters.ts';
import { acceptedBy, declarations, declare } from '../support/parameters.ts';

describe('isAccepted', () => {
  it('takes every value of the kind between the bounds, bounds included', () => {
    fc.assert(
      fc.property(
        declarations.chain((declaration) => fc.tuple(fc.constant(declaration), acceptedBy(declaration))),
        ([declaration, value]) => {
          expect(isAccepted(declaration, value)).toBe(true);
          expect(isAccepted(declaration, declaration.minimum)).toBe(true);
          expect(isAccepted(declaration, declaration.maximum)).toBe(true);
        },
      ),
    );
  });

  it('refuses every value outside the bounds', () => {
    fc.assert(
      fc.property(declarations, fc.integer({ min: 1, max: 1000 }), (declaration, beyond) => {
        expect(isAccepted(declaration, declaration.minimum - 2 * beyond)).toBe(false);
        expect(isAccepted(declaration, declaration.maximum + 2 * beyond)).toBe(false);
      }),
    );
  });

  it.each([
    ['integer', 7.5],
    ['even', 7],
    ['even', 7.5],
    ['even', 8.000001],
  ] as const)('refuses for kind %s the value %d, which is of another kind', (kind, value) => {
    expect(isAccepted(declare({ kind }), value)).toBe(false);
  });

  it.each(['integer', 'even', 'real'] as const)('refuses for kind %s what is no finite number', (kind) => {
    const open = declare({ kind, minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE });
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(isAccepted(open, value)).toBe(false);
    }
  });
});

describe('acceptedValues', () => {
  it.each([
    ['integer', 'a whole number from 4 to 512'],
    ['even', 'an even whole number from 4 to 512'],
    ['real', 'a number from 4 to 512'],
  ] as const)('says for kind %s: %s', (kind, words) => {
    expect(acceptedValues(declare({ kind, minimum: 4, maximum: 512 }))).toBe(words);
  });
});

describe('defaultValues', () => {
  it('gives every parameter its default', () => {
    expect(defaultValues({ m: declare({ default: 16 }), d: declare({ default: 4 }) })).toEqual({
      m: 16,
      d: 4,
    });
  });

  it('gives nothing for a page without parameters', () => {
    expect(defaultValues({})).toEqual({});
  });
});
