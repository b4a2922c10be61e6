import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../src/formula/expression-input/read-expression.ts';
import { expressionOf, maxLength, outcomeOf, read, variables } from './builders.ts';

describe('readExpression says how it reads', () => {
  test.each([
    // Powers, signs and their strengths.
    ['(m/n)^(d/(d-2))', '(m/n)^(d/(d − 2))'],
    ['(m/n)**(d/(d-2))', '(m/n)^(d/(d − 2))'],
    ['2^3^2', '2^(3²)'],
    ['(2^3)^2', '(2³)²'],
    ['-2^2', '−2²'],
    ['(-2)^2', '(−2)²'],
    ['x^-2', 'x⁻²'],
    ['x^-2/3', 'x⁻²/3'],
    ['-x*m', '−x·m'],
    ['m*-n', 'm·(−n)'],
    ['m--n', 'm − (−n)'],
    ['+m - (n - d) - b', 'm − (n − d) − b'],
    ['m/n/d', 'm/n/d'],
    ['m/(n/d)', 'm/(n/d)'],
    ['(m/n)^d/(d-2)', '(m/n)^d / (d − 2)'],
    ['m^d n', 'm^d · n'],
    ['2·x^d n', '2·x^d · n'],
    ['x²', 'x²'],
    ['m⁻¹n', 'm⁻¹·n'],
    ['x⁵⁺³', 'x^(5 + 3)'],
    ['x⁻¹⁺²m', 'x^(−1 + 2)·m'],
    ['xⁿ', 'x^n'],
    ['2xᵈ⁻²', '2·x^(d − 2)'],
    ['xᵈ⁄⁽ᵈ⁻²⁾', 'x^(d/(d − 2))'],
    ['x²⁄n²', 'x²/n²'],
    ['(m/n)⁺²', '(m/n)²'],
    ['eⁿ', 'e^n'],
    ['x^0.5', 'x^0.5'],
    ['x^1234567', 'x^1234567'],
    ['x^007', 'x⁰⁰⁷'],
    // Products without a sign.
    ['1/2x', '1/2·x'],
    ['2b', '2·b'],
    ['b(m/n)', 'b·(m/n)'],
    ['m n', 'm·n'],
    ['(m)(n)', 'm·n'],
    ['2(3)', '2·3'],
    ['2πm', '2·π·m'],
    ['2 pi m', '2·π·m'],
    ['λb', 'λ·b'],
    ['sqrt(m)n', 'sqrt(m)·n'],
    ['x²n', 'x²·n'],
    ['2e', '2·e'],
    ['2e^x', '2·e^x'],
    // Names.
    ['lambda', 'λ'],
    ['\\lambda', 'λ'],
    ['λ', 'λ'],
    ['m_l', 'm_l'],
    ['m_{l}', 'm_l'],
    ['mₗ', 'm_l'],
    ['e', 'e'],
    ['π', 'π'],
    // Signs in other spellings.
    ['m − n', 'm − n'],
    ['m × n', 'm·n'],
    ['m ⋅ n', 'm·n'],
    ['m ÷ n', 'm/n'],
    ['[m/{n}]', 'm/n'],
    ['\u202fm\u00a0+\u200bn ', 'm + n'],
    ['ｍ＋ｎ', 'm + n'],
    ['𝑚 + 𝟐𝒏', 'm + 2·n'],
    ['m\u2061^\u00ad2', 'm²'],
    // Functions.
    ['√(m/n)', 'sqrt(m/n)'],
    ['√2', 'sqrt(2)'],
    ['Exp(ln(m))', 'exp(ln(m))'],
    [
      'log2(m) + log10(n) + log_2(d) + log_{10}(b) + log₂ x',
      'log2(m) + log10(n) + log2(d) + log10(b) + log2(x)',
    ],
    ['ln m + 1', 'ln(m) + 1'],
    ['(ln m)n', 'ln(m)·n'],
    ['min(m, n, 2)', 'min(m, n, 2)'],
    ['max(2; 3)', 'max(2, 3)'],
    ['max(2, 3)', 'max(2, 3)'],
    ['max(2 ,3)', 'max(2, 3)'],
    ['max(.5, 3)', 'max(0.5, 3)'],
    ['max((1,5), 3)', 'max(1.5, 3)'],
    ['min(3,5)', 'min(3, 5)'],
    ['min(2,max(3,5))', 'min(2, max(3, 5))'],
    ['min(10,25)m', 'min(10, 25)·m'],
    ['abs(m - n)', 'abs(m − n)'],
    ['|m - n|', 'abs(m − n)'],
    ['2|m|n', '2·abs(m)·n'],
    ['|m|/|n|', 'abs(m)/abs(n)'],
    ['||m| - |n||', 'abs(abs(m) − abs(n))'],
    ['|m/n|^(d/(d-2))', 'abs(m/n)^(d/(d − 2))'],
    ['(m + |n|)', 'm + abs(n)'],
    ['|m²|²', 'abs(m²)²'],
    ['ln |m| + 1', 'ln(abs(m)) + 1'],
    ['\\left|m\\right|', 'abs(m)'],
    ['\\lvert m \\rvert', 'abs(m)'],
    ['∣m∣', 'abs(m)'],
    ['ln(m)²', 'ln(m)²'],
    // Numbers.
    ['1,5', '1.5'],
    ['.5', '0.5'],
    ['2.', '2'],
    ['16 384', '16384'],
    ['1,234,567', '1234567'],
    ['2e3', '2·10³'],
    ['1/2e-3', '1/(2·10⁻³)'],
    ['1.5E+3x', '1.5·10³·x'],
    ['2e-x', '2·e − x'],
    // TeX.
    ['\\left(\\frac{m}{n}\\right)^{\\frac{d}{d-2}}', '(m/n)^(d/(d − 2))'],
    ['$\\lambda b$', 'λ·b'],
    ['$$b \\cdot \\dfrac{m}{n}$$', 'b·(m/n)'],
    ['\\( m \\times n \\)', 'm·n'],
    ['\\[ m \\div n \\]', 'm/n'],
    ['\\sqrt{m\\,n}', 'sqrt(m·n)'],
    ['\\sqrt[3]{m}', 'm^(1/3)'],
    ['\\sqrt m + n', 'sqrt(m) + n'],
    ['\\exp\\left(\\frac{d}{d-2}\\ln\\frac{m}{n}\\right)', 'exp(d/(d − 2)·ln(m/n))'],
    ['e^{\\ln m}', 'e^(ln(m))'],
    ['\\log_2 m', 'log2(m)'],
    ['\\log_{10}\\{m\\}', 'log10(m)'],
    ['\\min(2; 3)', 'min(2, 3)'],
    ['m_{l}^{2}', 'm_l²'],
    // A name in front.
    ['λ = m', 'm'],
    ['\\lambda = m', 'm'],
    ["b' = m", 'm'],
    ['b′=m', 'm'],
    ['b_{new} = m', 'm'],
    ['= m', 'm'],
    ['m = n', 'n'],
    ['y=2', '2'],
  ])('%j as %j', (raw, understood) => {
    expect(outcomeOf(raw)).toBe(understood);
  });

  test('takes the same reading for granted however often it is asked', () => {
    expect(read('1/2x')).toEqual(read('1/2x'));
  });

  test('a name that is declared a variable is one, whatever else it could be', () => {
    const options = { variables: ['e', 'Delta', 'log3'], maxLength };
    expect(readExpression('e^2 Δ', options)).toMatchObject({ understood: 'e²·Δ' });
    expect(readExpression('e(2)', options)).toMatchObject({
      expression: { left: { kind: 'variable', name: 'e' } },
    });
    expect(readExpression('log3', options)).toMatchObject({ understood: 'log3' });
  });

  test('a question’s own numbers are numbers in its author’s formulas', () => {
    const numbers = new Map([
      ['s', 4],
      ['t', -0.5],
      ['tiny', 1e-7],
    ]);
    const understood = (raw: string) => readExpression(raw, { variables, numbers, maxLength });
    expect(understood('s m')).toMatchObject({ understood: '4·m' });
    expect(understood('t m')).toMatchObject({ understood: '(−0.5)·m' });
    expect(understood('tiny^2')).toMatchObject({ understood: '(1·10⁻⁷)²' });
    expect(outcomeOf('s m')).toBe('invalid.unknown-variable at 0: s');
  });

  test('what a product without a sign behind “/” could mean besides is told', () => {
    const otherwise = (raw: string) => {
      const reading = read(raw);
      return reading.ok ? reading.otherwise : undefined;
    };
    expect(otherwise('1/2x')).toEqual(expressionOf('1/(2x)'));
    expect(otherwise('m/n(d-2)')).toEqual(expressionOf('m/(n(d-2))'));
    expect(otherwise('1/2·x')).toBeNull();
    expect(otherwise('\\frac{1}{2}x')).toBeNull();
    expect(otherwise('2x/n')).toBeNull();
  });
});

describe('readExpression sends back', () => {
  test.each([
    ['', 'invalid.empty'],
    [' \u202f', 'invalid.empty'],
    ['$$', 'invalid.empty'],
    ['=', 'invalid.empty'],
    ['λ =', 'invalid.empty'],
    ['mn', 'invalid.unknown-variable at 0: mn'],
    ['2 ml', 'invalid.unknown-variable at 2: ml'],
    ['M', 'invalid.unknown-variable at 0: M'],
    ["m'", "invalid.unknown-variable at 0: m'"],
    ['f(x)', 'invalid.unknown-function at 0: f'],
    ['sin(x)', 'invalid.unknown-function at 0: sin'],
    ['log(m)', 'invalid.which-log at 0: log'],
    ['\\log m', 'invalid.which-log at 0: \\log'],
    ['Log m', 'invalid.which-log at 0: Log'],
    ['m # n', 'invalid.formula-character at 2: #'],
    ['m % n', 'invalid.formula-character at 2: %'],
    ['|m|n|d|', 'invalid.formula-character at 2: |'],
    ['|m', 'invalid.formula-unclosed at 0: |'],
    ['(m|n)|', 'invalid.formula-unopened at 4: )'],
    ['x⁽ⁿ', 'invalid.formula-unclosed at 1: ⁽'],
    ['x⁻', 'invalid.formula-unfinished at 2: '],
    ['m_', 'invalid.formula-character at 1: _'],
    ['m_{l', 'invalid.formula-character at 1: _'],
    ['x.5', 'invalid.formula-character at 1: .'],
    ['m.n', 'invalid.formula-character at 1: .'],
    ['m \\', 'invalid.formula-character at 2: \\'],
    ['$m', 'invalid.formula-character at 0: $'],
    ['x^²', 'invalid.formula-place at 2: ²'],
    ['⁻', 'invalid.formula-place at 0: ⁻'],
    ['💥', 'invalid.formula-character at 0: 💥'],
    ['m 𝔆', 'invalid.formula-character at 2: 𝔆'],
    ['𝑚 + 😀', 'invalid.formula-character at 5: 😀'],
    ['0x80', 'invalid.formula-number at 1: x'],
    ['8.360 10^6', 'invalid.formula-number at 5:  '],
    ['\\foo m', 'invalid.formula-command at 0: \\foo'],
    ['b\\cdotx', 'invalid.formula-command at 1: \\cdotx'],
    ['1..2', 'invalid.formula-number at 2: .'],
    ['1.2.3', 'invalid.formula-number at 3: .'],
    ['2 3', 'invalid.formula-number at 1:  '],
    ['1e999', 'invalid.formula-range at 0: 1e999'],
    ['4,089x', 'invalid.ambiguous-comma at 0: 4,089'],
    ['min(2,5,3)', 'invalid.formula-comma at 5: ,'],
    ['min(2,5; 3)', 'invalid.formula-comma at 5: ,'],
    ['min(m, 2,5)', 'invalid.formula-comma at 8: ,'],
    ['min(4,089)', 'invalid.formula-comma at 5: ,'],
    ['3e-.5', 'invalid.formula-number at 1: e'],
    ['3e.5', 'invalid.formula-number at 1: e'],
    ['m = n = 2', 'invalid.formula-equation at 6: ='],
    ['m+1 = n', 'invalid.formula-equation at 4: ='],
    ['m + * n', 'invalid.formula-place at 4: *'],
    ['m, n', 'invalid.formula-place at 1: ,'],
    ['()', 'invalid.formula-place at 1: )'],
    ['x²^3', 'invalid.formula-place at 2: ^'],
    ['m +', 'invalid.formula-unfinished at 3: '],
    ['m^', 'invalid.formula-unfinished at 2: '],
    ['((m)', 'invalid.formula-unclosed at 0: ('],
    ['\\frac{m}{n', 'invalid.formula-unclosed at 8: {'],
    ['(m]', 'invalid.formula-unopened at 2: ]'],
    ['m)', 'invalid.formula-unopened at 1: )'],
    ['(m/n)2', 'invalid.formula-no-operator at 5: 2'],
    ['x 2', 'invalid.formula-no-operator at 2: 2'],
    ['ln^2(x)', 'invalid.formula-bare-argument at 0: ln'],
    ['ln x^2', 'invalid.formula-bare-argument at 0: ln'],
    ['ln 2x', 'invalid.formula-bare-argument at 0: ln'],
    ['ln x / 2', 'invalid.formula-bare-argument at 0: ln'],
    ['ln ln x', 'invalid.formula-bare-argument at 0: ln'],
    ['ln', 'invalid.formula-bare-argument at 0: ln'],
    ['min x', 'invalid.formula-bare-argument at 0: min'],
    ['\\frac12', 'invalid.formula-bare-argument at 0: \\frac'],
    ['\\frac{1}2', 'invalid.formula-bare-argument at 0: \\frac'],
    ['\\sqrt[3]x', 'invalid.formula-bare-argument at 0: \\sqrt'],
    ['sqrt(m, n)', 'invalid.formula-arguments at 0: sqrt'],
    ['sqrt(5, n)', 'invalid.formula-arguments at 0: sqrt'],
    ['min(m)', 'invalid.formula-arguments at 0: min'],
    [`${'('.repeat(65)}m${')'.repeat(65)}`, 'invalid.formula-too-deep at 65: m'],
    ['-'.repeat(70), 'invalid.formula-too-deep at 66: -'],
  ])('%j: %s', (raw, outcome) => {
    expect(outcomeOf(raw)).toBe(outcome);
  });

  test.each([null, undefined, 4, ['m'], {}, Symbol('m')])('what is no text: %o', (raw) => {
    expect(read(raw)).toEqual({ ok: false, problem: { code: 'invalid.not-text', span: null } });
  });

  test('a text beyond the limit, pointing at what is too much', () => {
    expect(read('m'.repeat(maxLength + 3))).toEqual({
      ok: false,
      problem: { code: 'invalid.formula-too-long', span: { from: maxLength, to: maxLength + 3 } },
    });
  });

  test('an unknown name with the names there are, and the one that may be meant', () => {
    const names = ['m', 'n', 'd', 'b', 'x', 'm_l', 'λ'];
    const problemOf = (raw: string) => {
      const reading = read(raw);
      return reading.ok ? undefined : { ...reading.problem, code: undefined, span: undefined };
    };
    expect(problemOf('ml')).toEqual({ names, wanted: 'm_l' });
    expect(problemOf('M_L')).toEqual({ names, wanted: 'm_l' });
    expect(problemOf('lamda')).toEqual({ names, wanted: 'λ' });
    expect(problemOf('mnd')).toEqual({ names, wanted: 'm·n·d' });
    expect(problemOf('xpi')).toEqual({ names, wanted: 'x·π' });
    expect(problemOf('q')).toEqual({ names });
    expect(problemOf('m'.repeat(60))).toEqual({ names });
    expect(problemOf('sqt(m)')).toMatchObject({ wanted: 'sqrt' });
    expect(problemOf('foo(m)')).not.toHaveProperty('wanted');
  });
});
