import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigures, formatNumber } from '../../../src/core/numeric/format.ts';

/** The narrow no-break space that parts groups of digits, and the minus sign. */
const [space, minus] = ['\u202F', '\u2212'];

describe('formatNumber', () => {
  it.each([
    [4.088994243248622, '5sf', '4.0890'],
    [4.088994243248622, '3sf', '4.09'],
    [0, '3sf', '0.00'],
    [0.00012345, '3sf', '0.000123'],
    [0.000099999, '3sf', '0.000100'],
    [0.00001234, '3sf', '1.23 × 10⁻⁵'],
    [1234, '4sf', '1234'],
    [12_345, '2sf', `12${space}000`],
    [217_640.57, '8sf', `217${space}640.57`],
    [999_994_999_999_999, '3sf', '1.00 × 10¹⁵'],
    [1.5e300, '1sf', '2 × 10³⁰⁰'],
    [4096, '2dp', '4096.00'],
    [-1_234_567.891, '2dp', `${minus}1${space}234${space}567.89`],
    [1e21, '1dp', `1${space}000${space}000${space}000${space}000${space}000${space}000${space}000.0`],
    [2.5, 'int', '3'],
    [-2.5, 'int', `${minus}3`],
    [40_889.94, 'int', '40890'],
    [40_889.94, 'group', `40${space}890`],
    [4096.4, 'group', '4096'],
    [4, 'shortest', '4'],
    [4.088994243248622, 'shortest', '4.088994'],
    [500_000, 'shortest', `500${space}000`],
    [12_345_678, 'shortest', `12${space}345${space}678`],
    [-4_194_305, 'shortest', `${minus}4${space}194${space}305`],
    [9_007_199_254_740_991, 'shortest', `9${space}007${space}199${space}254${space}740${space}991`],
    [12_345_678.5, 'shortest', `12${space}345${space}680`],
    [1e18, 'shortest', '1 × 10¹⁸'],
  ])('prints %d as %s: %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it('gives no sign to what rounds to zero', () => {
    expect(formatNumber(-0.001, '2dp')).toBe('0.00');
    expect(formatNumber(-0, '3sf')).toBe('0.00');
  });

  it('has words for what is not a finite number', () => {
    expect(formatNumber(Number.POSITIVE_INFINITY, '3sf')).toBe('∞');
    expect(formatNumber(Number.NEGATIVE_INFINITY, 'int')).toBe(`${minus}∞`);
    expect(formatNumber(Number.NaN, 'group')).toBe('undefined');
  });

  it.each(['', '0sf', '16sf', '16dp', 'sf', '3', '3 sf', 'constructor'])(
    'refuses the format "%s"',
    (format) => {
      expect(() => formatNumber(1, format)).toThrow(RangeError);
      expect(() => formatNumber(Number.NaN, format)).toThrow('format must be "1sf" to "15sf"');
    },
  );

  it('prints 15 significant figures that read back as the value to 15 figures', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e14, noNaN: true }), (value) => {
        const text = formatNumber(value, '15sf').replaceAll(space, '');
        expect(Number(text)).toBe(Number(value.toPrecision(15)));
      }),
    );
  });
});

describe('formatFigures', () => {
  it.each([
    [65_536, 4, `65${space}536`],
    [-117_342.08, 5, `−117${space}342`],
    [999.96, 4, '1000'],
    [4.088996, 5, '4.0890'],
    [0, 3, '0.00'],
    [1.5e20, 4, '1.500 × 10²⁰'],
    [Infinity, 3, '∞'],
    [NaN, 3, 'undefined'],
  ])('prints %d in at least %i figures as "%s"', (value, figures, text) => {
    expect(formatFigures(value, figures)).toBe(text);
  });
});
