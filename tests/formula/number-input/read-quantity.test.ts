import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxNumberLength } from '../../../src/formula/number-input/max-length.ts';
import { isUnitSpelling, readQuantity } from '../../../src/formula/number-input/read-quantity.ts';
import { readNumber } from '../../../src/formula/number-input/read-number.ts';
import type { UnitRule } from '../../../src/formula/number-input/unit.ts';
import { processorTimeOf } from '../../support/processor-time.ts';

const rad: UnitRule = {
  name: 'rad',
  factors: new Map([
    ['rad', 1],
    ['radians', 1],
    ['deg', Math.PI / 180],
    ['°', Math.PI / 180],
  ]),
  isRequired: false,
};

const metre: UnitRule = {
  name: 'm',
  factors: new Map([
    ['m', 1],
    ['mm', 0.001],
    ['km', 1000],
    ['m/s', 3],
  ]),
  isRequired: false,
};

const read = (raw: unknown, unit = rad, arithmetic = true) => readQuantity(raw, { arithmetic, unit });

/** The problem's code and the text it points at. */
function problemOf(raw: string, unit = rad): string {
  const reading = read(raw, unit);
  if (reading.ok) return `read as ${reading.value}`;
  const { code, span } = reading.problem;
  return span === null ? code : `${code} at ${span.from}: ${raw.slice(span.from, span.to)}`;
}

describe('readQuantity reads', () => {
  test.each([
    ['4.089', 4.089, '4.089 rad'],
    ['4.089 rad', 4.089, '4.089 rad'],
    ['4.089rad', 4.089, '4.089 rad'],
    ['4,0890\u202fRadians', 4.089, '4.089 rad'],
    ['λ = −4.089×10⁰\u2009rad', -4.089, '−4.089 rad'],
    ['4.089 x 10^0 rad', 4.089, '4.089 rad'],
    ['90 deg', Math.PI / 2, '90 deg ≈ 1.5708 rad'],
    ['90°', Math.PI / 2, '90° ≈ 1.5708 rad'],
    ['90.0\u00a0°', Math.PI / 2, '90° ≈ 1.5708 rad'],
    ['9e1 · deg', Math.PI / 2, '90 deg ≈ 1.5708 rad'],
    ['1 234.5 rad', 1234.5, '1234.5 rad'],
    ['2*pi rad', 2 * Math.PI, '2 × pi ≈ 6.28319 rad'],
    ['2*pi', 2 * Math.PI, '2 × pi ≈ 6.28319 rad'],
    ['360/4 deg', Math.PI / 2, '360/4 = 90 deg ≈ 1.5708 rad'],
    ['π rad', Math.PI, 'π ≈ 3.14159 rad'],
    ['90 deg.', Math.PI / 2, '90 deg ≈ 1.5708 rad'],
    ['0 deg', 0, '0 deg = 0 rad'],
  ])('%j', (raw, value, understood) => {
    const reading = read(raw);
    expect(reading).toMatchObject({ ok: true, understood });
    if (reading.ok) expect(reading.value).toBeCloseTo(value, 12);
  });

  test.each([
    ['1500 mm', 4, 3, '1500 mm = 1.5 m'],
    ['1.50 km', 3, 0, '1.5 km = 1500 m'],
    ['1.5 m', 2, 1, '1.5 m'],
    ['1.50', 3, 2, '1.5 m'],
    ['0.0 mm', 2, 1, '0 mm = 0 m'],
    ['2*3 mm', null, null, '2 × 3 = 6 mm = 0.006 m'],
  ])('%j with the figures of the numeral and the decimals of the result', (raw, figures, decimals, echo) => {
    expect(read(raw, metre)).toMatchObject({ significantFigures: figures, decimals, understood: echo });
  });

  test('the longest unit that fits, and never half a word', () => {
    expect(read('5 mm', metre)).toMatchObject({ value: 0.005 });
    expect(read('5 m/s', metre)).toMatchObject({ value: 15 });
    expect(read('5 M/S', metre)).toMatchObject({ value: 15 });
    expect(read('5 km', metre)).toMatchObject({ value: 5000 });
  });
});

test('a sign that nobody sees makes no difference, and places stay those of the text', () => {
  expect(read('90 d\u200beg')).toMatchObject({ ok: true, value: Math.PI / 2 });
  expect(read('4 r\ufeffad')).toMatchObject({ ok: true, value: 4 });
  const typed = '4\u200b furlongs';
  const reading = read(typed);
  const span = reading.ok ? null : reading.problem.span;
  expect(typed.slice(span?.from, span?.to)).toBe('furlongs');
});

describe('readQuantity sends back', () => {
  test.each([
    ['5 degs', 'invalid.unknown-unit at 2: degs'],
    ['5 m/s ', 'invalid.unknown-unit at 2: m/s'],
    ['5 km^2', 'invalid.unknown-unit at 2: km^2'],
    ['5 km2', 'invalid.unknown-unit at 2: km2'],
    ['5 rad/s^-1.', 'invalid.unknown-unit at 2: rad/s^-1'],
    ['5λ', 'invalid.unknown-unit at 1: λ'],
    ['4,089 turns', 'invalid.unknown-unit at 6: turns'],
    ['5 turns + 3', 'invalid.unknown-unit at 2: turns'],
    ['rad', 'invalid.unit-place at 0: rad'],
    ['= rad', 'invalid.unit-place at 2: rad'],
    ['rad 5', 'invalid.unit-place at 0: rad'],
    ['(5 rad)', 'invalid.unit-place at 3: rad'],
    ['2 rad + 3 rad', 'invalid.unit-place at 2: rad'],
    ['about 4 rad', 'invalid.has-letters at 0: about'],
    ['2*log(4) rad', 'invalid.has-letters at 2: log'],
    ['abc', 'invalid.has-letters at 0: abc'],
    ['4..1 rad', 'invalid.syntax at 2: .'],
    ['4,089 rad', 'invalid.ambiguous-comma at 0: 4,089'],
    ['40 %', 'invalid.percent at 3: %'],
    ['', 'invalid.empty'],
    ['1e308*9 rad', 'invalid.not-finite at 0: 1e308*9'],
  ])('%j: %s', (raw, problem) => {
    expect(problemOf(raw)).toBe(problem);
  });

  test('a number without its unit, where it is required, once the number can be read', () => {
    const required = { ...rad, isRequired: true };
    expect(problemOf('4.089', required)).toBe('invalid.unit-missing');
    expect(problemOf('4..1', required)).toBe('invalid.syntax at 2: .');
    expect(read('4.089 rad', required)).toMatchObject({ ok: true, value: 4.089 });
  });

  test('a value that leaves the range of numbers when it is converted', () => {
    const huge = {
      ...metre,
      factors: new Map([...metre.factors, ['Gm', 1e9] as const, ['nm', 1e-9] as const]),
    };
    expect(problemOf('1e308 Gm', huge)).toBe('invalid.not-finite at 0: 1e308');
    expect(problemOf('1e-320 nm', huge)).toBe('invalid.not-finite at 0: 1e-320');
  });

  test('what is no text, is too long, or is a calculation where none is wanted', () => {
    for (const raw of [4.089, null, undefined, ['4 rad'], { toString: () => '4 rad' }]) {
      expect(read(raw)).toMatchObject({ ok: false, problem: { code: 'invalid.not-text' } });
    }
    expect(problemOf(`${'4'.repeat(maxNumberLength)} rad`)).toMatch(/^invalid\.too-long at 200/);
    expect(read('2*2 rad', rad, false)).toMatchObject({
      ok: false,
      problem: { code: 'invalid.no-arithmetic' },
    });
  });
});

describe('isUnitSpelling', () => {
  test.each([
    'rad',
    '°',
    'tokens',
    'tokens per turn',
    'm/s',
    's⁻¹',
    'm^2',
    'm2',
    '%',
    '‰',
    'x',
    'k',
    'eV',
    '′',
  ])('takes %j', (spelling) => {
    expect(isUnitSpelling(spelling)).toBe(true);
  });

  test.each([
    '',
    ' rad',
    '3d',
    '²',
    'e3',
    'e',
    'pi',
    'π',
    'log10',
    '/s',
    '-m',
    '(m)',
    'm=s',
    '.',
    'a'.repeat(25),
  ])('refuses %j', (spelling) => {
    expect(isUnitSpelling(spelling)).toBe(false);
  });
});

describe('readQuantity, by property,', () => {
  const piece = fc.constantFrom(
    ...Array.from('0123456789.,eExX+-*/^()%=≈ \u202fλ⁰⁻²−×·÷√∞𝜆°‰'),
    ...['rad', 'deg', 'm', 'mm', 'm/s', ' per ', '10^', 'pi', 'abc'],
  );
  const scribble = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  const anything = fc.oneof(scribble, fc.string({ unit: 'binary', maxLength: 200 }), fc.anything());

  test('never throws, and answers a finite number or a problem within the text', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(rad, metre), fc.boolean(), (raw, unit, isRequired) => {
        const reading = read(raw, { ...unit, isRequired });
        if (reading.ok) {
          expect(Number.isFinite(reading.value)).toBe(true);
          return;
        }
        const { span } = reading.problem;
        const { length } = typeof raw === 'string' ? raw : '';
        if (span !== null) {
          expect([span.from >= 0, span.from <= span.to, span.to <= length]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('a text without a unit reads as it does where there is none', () => {
    fc.assert(
      fc.property(scribble, (raw) => {
        const plain = readNumber(raw, { arithmetic: true });
        if (!plain.ok) return;
        expect(read(raw)).toEqual({ ...plain, understood: `${plain.understood} rad` });
      }),
      { numRuns: 5000 },
    );
  });

  test('takes under 10 ms for every text, however long', () => {
    const parts = [' ', 'rad', 'rad ', '9', '5 rad ', '. ', ') ', '*', 'm/s', '°', 'm '];
    const timeOf = (raw: string) => processorTimeOf(() => read(raw, metre));
    const hard = parts.flatMap((part) => [
      `5${part.repeat(maxNumberLength)}`.slice(0, maxNumberLength),
      `5 q${part.repeat(maxNumberLength)}`.slice(0, maxNumberLength - 1) + 'q',
      part.repeat(1e5),
    ]);
    // The least of three: the first run compiles.
    const slow = hard.filter((raw) => Math.min(timeOf(raw), timeOf(raw), timeOf(raw)) >= 10);
    expect(slow.map((raw) => raw.slice(0, 20))).toEqual([]);
  });
});
