import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxNumberLength } from '../../../src/formula/number-input/max-length.ts';
import { readNumber } from '../../../src/formula/number-input/read-number.ts';
import { processorTimeOf } from '../../support/processor-time.ts';

const read = (raw: unknown, arithmetic = true) => readNumber(raw, { arithmetic });

function valueOf(raw: string, arithmetic = true): number | string {
  const reading = read(raw, arithmetic);
  return reading.ok ? reading.value : reading.problem.code;
}

/** Spellings of a number that a learner may use, all of which mean the same. */
const spellings: readonly ((value: number) => string)[] = [
  String,
  (value) => String(value).replace('-', '−'),
  (value) => ` \u00a0${String(value)} `,
  (value) => `λ = ${String(value)}`,
  (value) => value.toPrecision(17),
  (value) => value.toExponential(),
  (value) => value.toExponential().replace(/e\+?(.*)/, '×10^$1'),
  (value) => value.toExponential().replace(/e\+?(.*)/, ' x 10^($1)'),
  (value) => value.toPrecision(17).replace('.', ','),
  (value) => value.toExponential(9).replace('.', ',').replace('e', 'E'),
  (value) => {
    const [whole = '', fraction] = value.toFixed(5).split('.');
    return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f')}.${fraction}`;
  },
  (value) => {
    const [whole = '', fraction] = value.toFixed(5).split('.');
    return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')},${fraction}`;
  },
];

describe('readNumber, by property,', () => {
  const numbers = fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .map((value) => Number(value.toExponential(9)));

  test.each(spellings.map((spell) => [spell(-16384.25), spell] as const))(
    'reads the spelling %j back to the number',
    (_, spell) => {
      fc.assert(
        fc.property(numbers, (value) => {
          const written = spell(value);
          const fixed = /\.\d{5}$|,\d{5}$/.test(written) ? Number(value.toFixed(5)) : value;
          const got = valueOf(written);
          if (typeof got === 'number')
            expect(Math.abs(got - fixed)).toBeLessThanOrEqual(Math.abs(fixed) * 1e-15);
          else expect(got).toBe('read');
        }),
      );
    },
  );

  test('echoes a number so that the echo reads back to it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const reading = read(String(value), false);
        expect(reading).toMatchObject({ ok: true, value: value === 0 ? 0 : value });
        if (reading.ok) expect(read(reading.understood, false)).toMatchObject({ value: reading.value });
      }),
    );
  });

  const piece = fc.constantFrom(
    ...Array.from('0123456789'),
    ...Array.from('.,.,eExX+-*/^()%=≈ \u202fλ⁰⁻²−×·÷√∞𝜆'),
    'sqrt',
    'log10',
    '10^',
    '**',
    '1,234',
    'pi',
  );
  const scribble = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
  const anything = fc.oneof(scribble, fc.string({ unit: 'binary', maxLength: 200 }), fc.anything());

  test('never throws, and answers a finite number or a problem within the text', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (raw, arithmetic) => {
        const reading = read(raw, arithmetic);
        if (reading.ok) {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(reading.understood).not.toBe('');
          return;
        }
        const { span } = reading.problem;
        if (span === null) return;
        const { length } = typeof raw === 'string' ? raw : '';
        expect([span.from >= 0, span.from <= span.to, span.to <= length]).toEqual([true, true, true]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('takes under 10 ms for every text, however long', () => {
    const long = ['9', '(', '-', '2^', ' ', 'e', '1,', '1 ', '.', '⁻', 'λ', '=', '1e', 'x', 'sqrt('];
    const hard = long.flatMap((part) => [
      part.repeat(maxNumberLength).slice(0, maxNumberLength),
      part.repeat(1e6),
    ]);
    const timeOf = (raw: string) => processorTimeOf(() => read(raw));
    // The least of three: the first run compiles.
    const slow = hard.filter((raw) => Math.min(timeOf(raw), timeOf(raw), timeOf(raw)) >= 10);
    expect(slow.map((raw) => raw.slice(0, 20))).toEqual([]);
  });
});
