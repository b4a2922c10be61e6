import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { numericSourceOf } from './builders.ts';

/**
 * An independent judge of typed literals: it knows the exact decimal value that was meant, and the interval as the
 * tolerance defines it, both in arithmetic without rounding. Between the interval and the documented slack beyond
 * its ends it has no opinion.
 */
const Exact = Decimal.clone({ precision: 400 });

interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The key as it is written: at the middle between two decimals it rounds to both of them. */
function written(key: number): Decimal {
  return new Exact(key.toPrecision(15));
}

/** What rounds to the key's digits, or to one of its neighbours' where the key is in the middle between them. */
function roundingTo(
  key: Decimal,
  unitOf: (rounding: Decimal.Rounding) => Decimal,
  isCloserBelow: (rounded: Decimal) => boolean,
): Interval {
  const aroundRounded = (rounding: Decimal.Rounding) => {
    const unit = unitOf(rounding);
    const rounded = key.abs().div(unit).toDecimalPlaces(0, rounding).times(unit);
    // Below a power of ten, significant figures are ten times closer together.
    const low = rounded.minus(unit.div(isCloserBelow(rounded) ? 20 : 2));
    return { low, high: rounded.plus(unit.div(2)) };
  };
  const { low } = aroundRounded(Decimal.ROUND_HALF_DOWN);
  const { high } = aroundRounded(Decimal.ROUND_HALF_UP);
  return key.isNegative() ? { low: high.neg(), high: low.neg() } : { low, high };
}

const tenToThe = (power: number): Decimal => new Exact(10).pow(power);

function isPowerOfTen(rounded: Decimal): boolean {
  return rounded.eq(new Exact(10).pow(rounded.e));
}

function intervalOf(value: number, tolerance: Tolerance): Interval {
  const key = new Exact(value);
  if (tolerance === 'exact') return { low: key, high: key };
  if ('range' in tolerance)
    return { low: new Exact(tolerance.range[0]), high: new Exact(tolerance.range[1]) };
  if ('decimals' in tolerance) {
    return roundingTo(
      written(value),
      () => tenToThe(-tolerance.decimals),
      () => false,
    );
  }
  if ('sigfigs' in tolerance) {
    const { sigfigs } = tolerance;
    const unitOf = (rounding: Decimal.Rounding) =>
      tenToThe(written(value).toSignificantDigits(sigfigs, rounding).e - sigfigs + 1);
    return roundingTo(written(value), unitOf, isPowerOfTen);
  }
  const reach = Decimal.max(key.abs().times(tolerance.rel ?? 0), new Exact(tolerance.abs ?? 0));
  return { low: key.minus(reach), high: key.plus(reach) };
}

/** True: right. False: wrong. Null: beyond an end, but by no more than the slack. */
function judge(answer: Decimal, { low, high }: Interval): boolean | null {
  if (answer.gte(low) && answer.lte(high)) return true;
  const scale = Decimal.max(low.abs(), high.abs());
  const rounding = scale.times(new Exact(2).pow(-50));
  const slack = Decimal.min(scale.times('1e-9'), high.minus(low).times('1e-3')).plus(rounding);
  // The ends of the engine's interval are doubles, and so is the answer it sees.
  const blur = rounding.times(2);
  return answer.gte(low.minus(slack).minus(blur)) && answer.lte(high.plus(slack).plus(blur)) ? null : false;
}

/** A literal with its exact value: a sign, digits, and a power of ten. */
interface Literal {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function literalOf(value: Decimal, figures: number): Literal {
  const rounded = value.toSignificantDigits(figures);
  const [mantissa = '', power = '0'] = rounded
    .abs()
    .toExponential(figures - 1)
    .split('e');
  return {
    isNegative: rounded.isNegative(),
    digits: mantissa.replace('.', ''),
    exponent: Number(power) - figures + 1,
  };
}

/** The number with a point or comma and no power of ten. */
function positional({ digits, exponent }: Literal, mark: string): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${padded.slice(0, exponent)}${mark}${padded.slice(exponent)}`;
}

function grouped(plain: string, space: string): string {
  const [whole = '', fraction] = plain.split('.');
  const inThrees = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`;
}

const raised = (text: string) =>
  Array.from(text, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign)))).join('');

type Spelling = (literal: Literal) => string;

const spellings: readonly Spelling[] = [
  (literal) => positional(literal, '.'),
  (literal) => `00${positional(literal, '.')}`,
  (literal) => `${positional(literal, '.')}${literal.exponent < 0 ? '000' : '.000'}`,
  // Four digits behind the comma at least, so that it cannot part thousands.
  (literal) => `${positional(literal, ',')}${literal.exponent < 0 ? '0000' : ',0000'}`,
  (literal) => grouped(positional(literal, '.'), '\u202f'),
  (literal) => grouped(positional(literal, '.'), ' '),
  (literal) =>
    positional(literal, '.').replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (literal) => `(${positional(literal, '.')})`,
  ({ digits, exponent }) => `${digits}e${exponent}`,
  ({ digits, exponent }) => `0.${digits}E${exponent + digits.length}`,
  ({ digits, exponent }) => `${digits.slice(0, 1)}.${digits.slice(1)}×10^${exponent + digits.length - 1}`,
  ({ digits, exponent }) =>
    `${digits.slice(0, 1)}.${digits.slice(1)} · 10${raised(String(exponent + digits.length - 1))}`,
  ({ digits, exponent }) => `${digits} x 10^(${exponent})`,
];

const frames: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `  ${text}\u00a0`,
  (text) => `λ = ${text}`,
  (text) => `≈${text}`,
];

/** Units and how many of the key's unit one is, exactly. */
const writtenUnits: readonly (readonly [written: string, factor: string])[] = [
  ['', '1'],
  [' m', '1'],
  ['mm', '0.001'],
  ['\u2009km', '1000'],
];

const lengths = {
  name: 'm',
  accept: [
    { spelling: 'mm', factor: 0.001 },
    { spelling: 'km', factor: '1e3' },
  ],
  isRequired: false,
};

const key = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(1, 10, 999_500, 4089)),
    fc.integer({ min: -9, max: 3 }),
    fc.constantFrom('', '-'),
  )
  .map(([digits, power, sign]) => Number(`${sign}${digits}e${power}`));

const tolerance = fc.oneof(
  fc.constant<Tolerance>('exact'),
  fc.constantFrom(0.0005, 0.01, 0.3, 1e-6).map((rel): Tolerance => ({ rel })),
  fc.constantFrom(0.01, 1, 0).map((abs): Tolerance => ({ abs })),
  fc.constant<Tolerance>({ rel: 0.001, abs: 0.5 }),
  fc.integer({ min: 1, max: 6 }).map((sigfigs): Tolerance => ({ sigfigs })),
  fc.integer({ min: 0, max: 6 }).map((decimals): Tolerance => ({ decimals })),
);

/** Where the literal is aimed: at an end or the key, and how far beside it as a share of its size. */
const aim = fc.record({
  at: fc.constantFrom('low', 'high', 'key'),
  beside: fc.oneof(
    fc.constant('0'),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '-'))
      .map(([digit, power, sign]) => `${sign}${digit}e-${power}`),
  ),
  figures: fc.integer({ min: 1, max: 17 }),
});

test('an exact judge agrees on every literal, in every spelling', () => {
  const count = { right: 0, wrong: 0, undecided: 0 };
  const write = fc.record({
    spell: fc.constantFrom(...spellings),
    frame: fc.constantFrom(...frames),
    unit: fc.constantFrom(...writtenUnits),
    minus: fc.constantFrom('-', '−', '–'),
  });
  fc.assert(
    fc.property(key, tolerance, aim, write, (value, kind, { at, beside, figures }, style) => {
      const question = numeric.resolve(
        numericSourceOf({ answer: { value, tolerance: kind }, unit: lengths, arithmetic: false }),
        createScope({}),
      );
      const [written, factor] = style.unit;
      const interval = intervalOf(value, kind);
      const target = at === 'key' ? new Exact(value) : interval[at];
      const literal = literalOf(target.times(new Exact(1).plus(beside)).div(factor), figures);
      const answer = new Exact(`${literal.isNegative ? '-' : ''}${literal.digits}e${literal.exponent}`).times(
        factor,
      );
      const expected = judge(answer, interval);
      const raw = style.frame(`${literal.isNegative ? style.minus : ''}${style.spell(literal)}${written}`);
      const { verdict } = gradeResponse(numeric, raw, question);
      count[expected === null ? 'undecided' : expected ? 'right' : 'wrong'] += 1;
      if (expected !== null && verdict !== (expected ? 'correct' : 'incorrect')) {
        expect.fail(`${raw} for ${value} ${JSON.stringify(kind)} is ${verdict}`);
      }
      if (expected === null) expect(['correct', 'incorrect']).toContain(verdict);
    }),
    { numRuns: 40_000 },
  );
  expect(count.right).toBeGreaterThan(15_000);
  expect(count.wrong).toBeGreaterThan(8000);
  expect(count.undecided).toBeLessThan(2000);
}, 120_000);
