import { expect, test } from 'vitest';
import { writeLatex } from '../../../../src/quiz/types/expression/latex.ts';
import { expressionOf } from '../../../formula/expression-input/builders.ts';

test.each([
  ['(m/n)^d', '\\left(\\frac{m}{n}\\right)^{d}'],
  ['m_l - 2pi', '\\left(m_{l} - \\left(2\\right) \\cdot \\left(\\pi\\right)\\right)'],
  ['sqrt(-x)', '\\sqrt{\\left(-x\\right)}'],
  ['log2(x) e', '\\left(\\log_2\\left(x\\right)\\right) \\cdot \\left(e\\right)'],
  ['min(1; abs(x))', '\\min\\left(1; abs\\left(x\\right)\\right)'],
])('%s is %s', (raw, latex) => {
  expect(writeLatex(expressionOf(raw))).toBe(latex);
});
