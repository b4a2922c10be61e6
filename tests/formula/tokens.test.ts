import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../src/formula/error.ts';
import { maxFormulaLength, tokenize } from '../../src/formula/tokens.ts';

function read(text: string): readonly string[] {
  return tokenize(text).map(({ kind, span }) => `${kind} ${text.slice(span.from, span.to)}`.trim());
}

function codeOf(text: string): string {
  try {
    tokenize(text);
  } catch (error) {
    if (error instanceof FormulaError) return `${error.code} ${error.span.from}-${error.span.to}`;
    throw error;
  }
  return 'none';
}

describe('tokenize', () => {
  test('each token knows the text it was read from', () => {
    expect(read("f(a: 'b c', d: 1.5e-3) >= .5")).toEqual([
      'name f',
      'mark (',
      'name a',
      'mark :',
      "text 'b c'",
      'mark ,',
      'name d',
      'mark :',
      'number 1.5e-3',
      'mark )',
      'operator >=',
      'number .5',
      'end',
    ]);
  });

  test('two-letter operators are not read as two', () => {
    expect(read('<= < >= > == !=')).toEqual([
      'operator <=',
      'operator <',
      'operator >=',
      'operator >',
      'operator ==',
      'operator !=',
      'end',
    ]);
  });

  test('an "e" without digits is a name, not an exponent', () => {
    expect(read('4e')).toEqual(['number 4', 'name e', 'end']);
  });

  test.each([
    ['4 $ 5', 'unexpected-character 2-3'],
    ['𝜆', 'unexpected-character 0-2'],
    ["'open", 'unexpected-character 0-1'],
    ['2 * 1e999', 'not-finite 4-9'],
    ['1'.repeat(maxFormulaLength + 1), `too-long ${maxFormulaLength}-${maxFormulaLength + 1}`],
  ])('%s is refused with its place', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
