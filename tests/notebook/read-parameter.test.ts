import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/core/numeric/format.ts';
import { isAccepted, snapToParameter } from '../../src/notebook/parameters.ts';
import { readParameter } from '../../src/notebook/read-parameter.ts';
import { stepTowards } from '../../src/notebook/step-towards.ts';
import { acceptedBy, declarations, declare } from '../support/parameters.ts';

const real = declare({ kind: 'real', minimum: 0.5, maximum: 65_536 });

describe('readParameter', () => {
  it.each([
    ['16', 16],
    [' 16 384 ', 16_384],
    ['16\u202F384', 16_384],
    ['16\u00A0384', 16_384],
    ['4.089', 4.089],
    ['4,0890', 4.089],
    ['0,589', 0.589],
    ['4.089×10^0', 4.089],
    ['4^(128/126)', 4 ** (128 / 126)],
    ['16384/4096', 4],
    ['−1 + 5', 4],
    ['λ = 4.089', 4.089],
    ['16 38', 1638],
    ['+4.', 4],
    ['.5', 0.5],
    ['4.089e3', 4089],
    ['4E0', 4],
  ])('reads "%s" as %d', (text, value) => {
    expect(readParameter(text, real)).toEqual({ value });
  });

  it.each([
    '',
    ' ',
    'four',
    '4x',
    '1,000,000',
    '4.0.8',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '0.4',
    '-4',
    '4/0',
    '4*',
  ])('asks for an accepted value in the place of "%s"', (text) => {
    expect(readParameter(text, real)).toEqual({ problem: 'Write a number from 0.5 to 65\u202F536.' });
  });

  it.each([
    ['4,089', '4,089 could be 4.089 or 4089: write one of them.'],
    ['500,000', '500,000 could be 500.000 or 500000: write one of them.'],
    ['−4,089', '4,089 could be 4.089 or 4089: write one of them.'],
    ['λ = 16 / 4,007', '4,007 could be 4.007 or 4007: write one of them.'],
  ])('asks what the comma in "%s" means in a real number', (text, problem) => {
    expect(readParameter(text, real)).toEqual({ problem });
  });

  const whole = declare({ minimum: 2, maximum: 2_000_000 });

  it.each([
    ['10,000', 10_000],
    ['500,000', 500_000],
    ['1,000,000', 1_000_000],
    ['16,384', 16_384],
    ['1，024', 1024],
    ['4 × 1,024', 4096],
    ['2^14', 16_384],
  ])('reads the commas of "%s" as parting thousands in a whole number', (text, value) => {
    expect(readParameter(text, whole)).toEqual({ value });
    expect(readParameter(text, { ...whole, kind: 'even' })).toEqual({ value });
  });

  it.each(['16,0', '16,00', '4,0960', '12,34', '1,0000', '0,016', '1000,000', '1,000,00', '16,', ',016'])(
    'takes no comma of "%s" for a decimal one in a whole number',
    (text) => {
      expect(readParameter(text, whole)).toEqual({
        problem: 'Write a whole number from 2 to 2\u202F000\u202F000.',
      });
    },
  );

  it('refuses an odd number where an even one is wanted', () => {
    expect(readParameter('7', declare({ kind: 'even' }))).toEqual({
      problem: 'Write an even whole number from 2 to 64.',
    });
  });

  it('reads back the digits of every accepted value', () => {
    fc.assert(
      fc.property(
        declarations.chain((declaration) => fc.tuple(fc.constant(declaration), acceptedBy(declaration))),
        ([declaration, value]) => {
          expect(readParameter(String(value), declaration)).toEqual({ value });
        },
      ),
    );
  });

  it('reads back a length as its field shows it', () => {
    const lengths = declare({ minimum: 1, maximum: 1e9 });
    fc.assert(
      fc.property(acceptedBy(lengths), (value) => {
        expect(readParameter(formatNumber(value, 'group'), lengths)).toEqual({ value });
      }),
    );
  });
});

describe('snapToParameter', () => {
  const cases = declarations.chain((declaration) =>
    fc.tuple(
      fc.constant(declaration),
      fc.double({ min: declaration.minimum - 10, max: declaration.maximum + 10, noNaN: true }),
    ),
  );

  it('answers a value that the parameter takes, as near as its kind allows', () => {
    fc.assert(
      fc.property(cases, ([declaration, value]) => {
        const { kind, minimum, maximum } = declaration;
        const snapped = snapToParameter(value, declaration);
        const nearest = Math.min(Math.max(value, minimum), maximum);
        const reach = { integer: 0.5, even: 1, real: 5.1e-6 * Math.abs(value) }[kind];
        expect(isAccepted(declaration, snapped)).toBe(true);
        expect(Math.abs(snapped - nearest)).toBeLessThanOrEqual(reach);
      }),
    );
  });

  it.each([
    ['integer', 7.6, 8],
    ['even', 7.1, 8],
    ['even', 6.9, 6],
    ['real', 7.123_456_789, 7.123_46],
    ['integer', 1, 2],
    ['integer', 65.4, 64],
    ['real', 1e9, 64],
  ] as const)('snaps for kind %s the value %d to %d', (kind, value, snapped) => {
    expect(snapToParameter(value, declare({ kind }))).toBe(snapped);
  });
});

describe('stepTowards', () => {
  const whole = declare({ kind: 'integer', scale: 'log', minimum: 1, maximum: 64 });
  const even = declare({ kind: 'even', minimum: 2, maximum: 64 });

  it('goes one number on where a slider’s step is too small for the kind', () => {
    expect(stepTowards(1.09, 1, whole)).toBe(2);
    expect(stepTowards(1.92, 2, whole)).toBe(1);
    expect(stepTowards(8.7, 8, even)).toBe(10);
  });

  it('stays at the ends of the range, and where the slider did not move', () => {
    expect(stepTowards(0.9, 1, whole)).toBe(1);
    expect(stepTowards(64.3, 64, even)).toBe(64);
    expect(stepTowards(5, 5, whole)).toBe(5);
  });

  it('follows the slider otherwise', () => {
    expect(stepTowards(9.4, 8, whole)).toBe(9);
    expect(stepTowards(4.0890001, 4.089, real)).toBe(4.089);
  });
});
