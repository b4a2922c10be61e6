import { describe, expect, test } from 'vitest';
import { maxNumberLength } from '../../../src/formula/number-input/max-length.ts';
import { readNumber } from '../../../src/formula/number-input/read-number.ts';

const read = (raw: unknown, arithmetic = true) => readNumber(raw, { arithmetic });

function valueOf(raw: string, arithmetic = true): number | string {
  const reading = read(raw, arithmetic);
  return reading.ok ? reading.value : reading.problem.code;
}

/** The problem's code and the text it points at. */
function problemOf(raw: string, arithmetic = true): string {
  const reading = read(raw, arithmetic);
  if (reading.ok) return `read as ${reading.value}`;
  const { code, span } = reading.problem;
  return span === null ? code : `${code} at ${span.from}: ${raw.slice(span.from, span.to)}`;
}

describe('readNumber accepts', () => {
  test.each([
    '4.089',
    '4.0890',
    '4.0890e0',
    '4.089E0',
    '4.089e+0',
    '4.089×10^0',
    '4.089 × 10^0',
    '4.089 x 10^0',
    '4.089x10^0',
    '4.089X10^0',
    '4.089*10^0',
    '4.089·10⁰',
    '4.089⋅10^{0}',
    '4.089 × 10⁻⁰',
    '(4.089)',
    '4089e-3',
    '4089×10⁻³',
    '0.4089 × 10¹',
    '0,4089e1',
    '4,0890',
    '4.089 0',
    '+4.089',
    '  4.089 ',
    '\u202f4.089\u00a0',
    '４．０８９',
    '=4.089',
    '≈ 4.089',
    '~4.089',
    'λ = 4.089',
    'λ=4.089',
    'λ := 4.089',
    '\\lambda_{1} \\approx 4.089',
    '“4.089”',
    'lambda ≈ 4.089',
    'λ_new = 4.089',
    'λ₂ = 4.089',
    "λ' = 4.089",
    '𝜆 = 4.089',
    '\u200b4.089',
    '\u00ad4.0\u200c89\u2064',
    '٤٫٠٨٩',
    '४.०८९',
    '𝟒.𝟎𝟖𝟗',
    '𝜆 = 𝟰.𝟬𝟴𝟵',
    '$4.089$',
    '$\\lambda = 4.089$',
    '\\(4.089\\)',
    '\\lambda=4.089',
    '0.4089 e1',
    '4089 e-3',
  ])('%j as 4.089', (raw) => {
    expect(read(raw, false)).toMatchObject({ ok: true, value: 4.089, understood: '4.089' });
  });

  test.each([
    ['−4.5', -4.5],
    ['-4,5', -4.5],
    ['–4.5e−3', -0.0045],
    ['-5×10⁻³', -0.005],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['5,', 5],
    ['007', 7],
    ['-0', 0],
    ['16.384', 16.384],
    ['16 384', 16384],
    ['16\u00a0384', 16384],
    ['16\u2009384', 16384],
    ['16\u202f384', 16384],
    ['1 234 567.891 2', 1234567.8912],
    ['12 345,678', 12345.678],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1,234,567.25', 1234567.25],
    ['1.234,5', 1234.5],
    ['1.234.567,25', 1234567.25],
    ['12,34', 12.34],
    ['0,089', 0.089],
    ['1234,567', 1234.567],
    ['4,088 994 2', 4.0889942],
  ])('%j as %d', (raw, value) => {
    expect(valueOf(raw, false)).toBe(value);
  });

  test.each([
    ['4^(128/126)', 4 ** (128 / 126), '4^(128/126) ≈ 4.08899'],
    ['4**(128/126)', 4 ** (128 / 126), '4^(128/126) ≈ 4.08899'],
    ['λ = 4^(128/126)', 4 ** (128 / 126), '4^(128/126) ≈ 4.08899'],
    ['16384/4007', 16384 / 4007, '16384/4007 ≈ 4.08884'],
    ['16 384 ÷ 4 096', 4, '16384/4096 = 4'],
    ['2*2.0445', 4.089, '2 × 2.0445 = 4.089'],
    ['2,5*3', 7.5, '2.5 × 3 = 7.5'],
    ['2 × 2.0445 − 1', 2 * 2.0445 - 1, '2 × 2.0445 − 1 = 3.089'],
    ['2x(1+1)', 4, '2 × (1 + 1) = 4'],
    ['(2)x.5', 1, '(2) × 0.5 = 1'],
    ['sqrt(16)', 4, 'sqrt(16) = 4'],
    ['Sqrt(16) + LN(e)', 5, 'sqrt(16) + ln(e) = 5'],
    ['exp(ln(4)*128/126)', Math.exp((Math.log(4) * 128) / 126), 'exp(ln(4) × 128/126) ≈ 4.08899'],
    ['log10(100) + log2(8) + abs(-1)', 6, 'log10(100) + log2(8) + abs(−1) = 6'],
    ['π', Math.PI, 'π ≈ 3.14159'],
    ['2*pi', 2 * Math.PI, '2 × pi ≈ 6.28319'],
    ['-2^2', -4, '−2^2 = −4'],
    ['4e1×10^2', 4000, '4e1 × 10^2 = 4000'],
    ['4E1×10^2', 4000, '4e1 × 10^2 = 4000'],
    ['4×10^0.5', 4 * 10 ** 0.5, '4 × 10^0.5 ≈ 12.6491'],
    ['2²', 4, '2^2 = 4'],
    ['10⁻³', 0.001, '10^−3 = 0.001'],
    ['2^-1', 0.5, '2^−1 = 0.5'],
    ['2π·10000^(62/64)', 2 * Math.PI * 10_000 ** (62 / 64), '2·π·10000^(62/64) ≈ 47117.2'],
    ['2(3+4)', 14, '2·(3 + 4) = 14'],
    ['(2)(2.0445)', 4.089, '2·2.0445 = 4.089'],
    ['√2', Math.SQRT2, 'sqrt(2) ≈ 1.41421'],
    ['ln 2', Math.LN2, 'ln(2) ≈ 0.693147'],
    ['\\frac{9}{3}', 3, '9/3 = 3'],
    ['4^{\\frac{128}{126}}', 4 ** (128 / 126), '4^(128/126) ≈ 4.08899'],
    ['\\left(\\frac{16384}{4096}\\right)^{128/126}', 4 ** (128 / 126), '(16384/4096)^(128/126) ≈ 4.08899'],
    ['$\\lambda = 4^{128/126}$', 4 ** (128 / 126), '4^(128/126) ≈ 4.08899'],
    ['2𝜋', 2 * Math.PI, '2·π ≈ 6.28319'],
    ['max(3; 5)', 5, 'max(3, 5) = 5'],
    ['min(3,5)', 3, 'min(3, 5) = 3'],
    ['|-4.089|', 4.089, 'abs(−4.089) = 4.089'],
    ['2⁵⁻³', 4, '2^(5 − 3) = 4'],
  ])('the calculation %j, and echoes it as it was read', (raw, value, understood) => {
    expect(read(raw)).toEqual({ ok: true, value, understood, significantFigures: null, decimals: null });
  });

  test.each([
    ['4.089', 4, 3],
    ['4.0890', 5, 4],
    ['0.00409', 3, 5],
    ['4.0890e0', 5, 4],
    ['4.089e-2', 4, 5],
    ['4.089×10^3', 4, 0],
    ['4,0890', 5, 4],
    ['16 384', 5, 0],
    ['4000', 4, 0],
    ['-0,50', 2, 2],
    ['0.00', 3, 2],
  ])('%j as written with %d significant figures and %d decimals', (raw, significantFigures, decimals) => {
    expect(read(raw)).toMatchObject({ significantFigures, decimals });
  });
});

describe('readNumber sends back', () => {
  test.each([
    ['', 'invalid.empty'],
    [' \t\n', 'invalid.empty'],
    ['λ =', 'invalid.empty'],
    ['abc', 'invalid.has-letters at 0: abc'],
    ['about four', 'invalid.has-letters at 0: about'],
    ['  4.089 tokens', 'invalid.has-letters at 8: tokens'],
    ['4,089 times', 'invalid.has-letters at 6: times'],
    ['4..1 times', 'invalid.has-letters at 5: times'],
    ['λ', 'invalid.names'],
    ['4λ', 'invalid.has-letters at 1: λ'],
    ['4x', 'invalid.has-letters at 1: x'],
    ['x', 'invalid.names'],
    ['log(4)', 'invalid.has-letters at 0: log'],
    ['log100', 'invalid.syntax at 5: 0'],
    ['40 %', 'invalid.percent at 3: %'],
    ['4,089', 'invalid.ambiguous-comma at 0: 4,089'],
    ['-40,890', 'invalid.ambiguous-comma at 1: 40,890'],
    ['4,089.', 'invalid.ambiguous-comma at 0: 4,089.'],
    ['4,089e0', 'invalid.ambiguous-comma at 0: 4,089'],
    [' 16384/4,007', 'invalid.ambiguous-comma at 7: 4,007'],
    ['4..1', 'invalid.syntax at 2: .'],
    ['4.089.', 'invalid.syntax at 5: .'],
    ['1.2.3', 'invalid.syntax at 3: .'],
    ['1.234.567', 'invalid.syntax at 5: .'],
    ['1,2,3', 'invalid.syntax at 1: ,'],
    ['0,123,456', 'invalid.syntax at 1: ,'],
    ['1,234,56', 'invalid.syntax at 5: ,'],
    ['1,234.5,6', 'invalid.syntax at 5: .'],
    ['12.34,5', 'invalid.syntax at 2: .'],
    ['1 2', 'invalid.syntax at 1:  '],
    ['1234 567', 'invalid.syntax at 4:  '],
    ['4.08 99', 'invalid.syntax at 4:  '],
    ['4.089 9942', 'invalid.syntax at 5:  '],
    ['1,234.567,8', 'invalid.syntax at 5: .'],
    ['1.234,567.8', 'invalid.syntax at 5: ,'],
    ['1,234,567.8,9', 'invalid.syntax at 9: .'],
    ['4.1 4.2', 'invalid.syntax at 5: .'],
    ['4.089, 4.09', 'invalid.syntax at 5: ,'],
    ['4 = 4', 'invalid.equation'],
    ['4 < 5', 'invalid.syntax at 2: <'],
    ['∞', 'invalid.has-letters at 0: ∞'],
    ['4 😀', 'invalid.has-letters at 2: 😀'],
    ['4e', 'invalid.syntax at 1: e'],
    ['4e0.5', 'invalid.syntax at 3: .5'],
    ['.', 'invalid.syntax at 0: .'],
    ['⁻', 'invalid.syntax at 0: ⁻'],
    ['4·089', 'invalid.syntax at 2: 089'],
    ['0·1024', 'invalid.syntax at 1: ·'],
    ['0x80', 'invalid.has-letters at 1: x'],
    ['0b1', 'invalid.has-letters at 1: b'],
    ['8.360 10^6', 'invalid.syntax at 5:  '],
    ['8,360.10^6', 'invalid.syntax at 5: .'],
    ['8.360 10⁶', 'invalid.syntax at 5:  '],
    ['8 360 10^6', 'invalid.syntax at 5:  '],
    ['\u202e14\u202c', 'invalid.has-letters at 0: \u202e'],
    ['3e-.5', 'invalid.syntax at 1: e'],
    ['2e', 'invalid.syntax at 1: e'],
    ['2 e', 'invalid.syntax at 2: e'],
    ['1/2π', 'invalid.syntax at 3: π'],
    ['(m/m_l)^(d/(d-2))', 'invalid.names'],
    ['\\left(\\frac{m}{m_l}\\right)^{d}', 'invalid.names'],
    ['s^(128/126)', 'invalid.names'],
    ['\\lambda', 'invalid.names'],
    ['2x', 'invalid.has-letters at 1: x'],
    ['4.089 m', 'invalid.has-letters at 6: m'],
    ['about four', 'invalid.has-letters at 0: about'],
    ['min(3,5,2)', 'invalid.syntax at 5: ,'],
    ['m/m_l = 4', 'invalid.label at 0: m/m_l'],
    ['λb = 40890', 'invalid.label at 0: λb'],
    ['\\lambda b = 40890', 'invalid.label at 0: \\lambda b'],
    ['2λ = 8', 'invalid.label at 0: 2λ'],
    ['16384/4096 = 4', 'invalid.equation'],
    ['4.089 = λ', 'invalid.equation'],
    ['(≈4.089', 'invalid.equation'],
    ['λ = 4^(128/126) = 4.089', 'invalid.equation'],
    ['𝟒 𝜆', 'invalid.has-letters at 3: 𝜆'],
    ['2(4,089)', 'invalid.ambiguous-comma at 2: 4,089'],
    ['0^0', 'invalid.not-finite at 0: 0^0'],
    ['2π/0', 'invalid.not-finite'],
    ['sqrt', 'invalid.syntax at 0: sqrt'],
    ['(4))', 'invalid.syntax at 3: )'],
    ['4*', 'invalid.unfinished at 2: '],
    ['sqrt(4 ', 'invalid.unfinished at 6: '],
    ['1/0', 'invalid.not-finite at 0: 1/0'],
    ['2*(1/0)', 'invalid.not-finite at 2: (1/0)'],
    ['1e999', 'invalid.not-finite at 0: 1e999'],
    ['-1×10^999', 'invalid.not-finite at 0: -1×10^999'],
    ['1e-999', 'invalid.not-finite at 0: 1e-999'],
    ['sqrt(-1)', 'invalid.not-finite at 0: sqrt(-1)'],
  ])('%j: %s', (raw, problem) => {
    expect(problemOf(raw)).toBe(problem);
  });

  test('what is no text', () => {
    for (const raw of [4.089, null, undefined, true, {}, ['4'], 4n, Symbol('4')]) {
      expect(read(raw)).toEqual({ ok: false, problem: { code: 'invalid.not-text', span: null } });
    }
  });

  test('a calculation where none is wanted, but not a number in scientific notation', () => {
    expect(problemOf('16384/4007', false)).toBe('invalid.no-arithmetic at 0: 16384/4007');
    expect(problemOf('pi', false)).toBe('invalid.no-arithmetic at 0: pi');
    expect(valueOf('-4.089×10^1', false)).toBe(-40.89);
  });

  test('a text longer than the limit, and points at the excess', () => {
    expect(valueOf('4'.repeat(maxNumberLength))).toBe(Number('4'.repeat(maxNumberLength)));
    expect(read('4'.repeat(maxNumberLength + 1))).toEqual({
      ok: false,
      problem: { code: 'invalid.too-long', span: { from: maxNumberLength, to: maxNumberLength + 1 } },
    });
  });
});

test('names the letters that stand for numbers', () => {
  expect(read('(m/m_l)^(d/(d-2)) + \\lambda')).toMatchObject({
    problem: { code: 'invalid.names', names: ['m', 'm_l', 'd', 'λ'] },
  });
});
