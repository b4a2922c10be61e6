import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArgumentNode, NamedArgument } from '../../src/formula/ast.ts';
import { FormulaError } from '../../src/formula/error.ts';
import { maxFormulaDepth, parseFormula } from '../../src/formula/parse.ts';
import { anyCharacter } from '../support/any-character.ts';

/** The tree with every operation in parentheses. */
function show(node: ArgumentNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'name':
      return node.name;
    case 'sign':
      return `(${node.sign}${show(node.operand)})`;
    case 'operation':
      return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
    case 'built-in-call':
      return `${node.name}(${node.operands.map(show).join(', ')})`;
    case 'named-call':
      return `${node.name}(${showNamed(node.arguments)})`;
    case 'literal':
      return JSON.stringify(node.value);
    case 'list':
      return `[${node.items.map(show).join(', ')}]`;
    case 'group':
      return `{${showNamed(node.members)}}`;
  }
}

function showNamed(named: readonly NamedArgument[]): string {
  return named.map(({ name, value }) => `${name}: ${show(value)}`).join(', ');
}

function failure(text: string): string {
  try {
    return show(parseFormula(text));
  } catch (error) {
    if (error instanceof FormulaError) return `${error.code} ${error.span.from}-${error.span.to}`;
    throw error;
  }
}

describe('parseFormula', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['8 - 4 - 2', '((8 - 4) - 2)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2^2', '(-(2 ^ 2))'],
    ['2^-3^2', '(2 ^ (-(3 ^ 2)))'],
    ['2^-1 * 3', '((2 ^ (-1)) * 3)'],
    ['-a * b', '((-a) * b)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['a + 1 < 2 * b', '((a + 1) < (2 * b))'],
    ['max(1, 2 + 3, x)', 'max(1, (2 + 3), x)'],
    ['period(base: 10^4, pair: 1)', 'period(base: (10 ^ 4), pair: 1)'],
    ["f(method: 'base-scaling', fast: true, n: -1)", 'f(method: "base-scaling", fast: true, n: (-1))'],
  ])('%s groups as %s', (text, tree) => {
    expect(show(parseFormula(text))).toBe(tree);
  });

  test.each([
    ['', 'unexpected-end 0-0'],
    ['1 +', 'unexpected-end 3-3'],
    ['sqrt(4', 'unexpected-end 6-6'],
    ['* 4', 'unexpected-token 0-1'],
    ['1 2', 'unexpected-token 2-3'],
    ['1.2.3', 'unexpected-token 3-5'],
    ['4)', 'unexpected-token 1-2'],
    ['a < b < c', 'unexpected-token 6-7'],
    ["'text'", 'unexpected-token 0-6'],
    ["1 + 'text'", 'unexpected-token 4-10'],
    ['f(a: 1, 2)', 'unexpected-token 8-9'],
    ['f(1, a: 2)', 'unexpected-token 6-7'],
    ['f(a: )', 'unexpected-token 5-6'],
    ['f(1,)', 'unexpected-token 4-5'],
  ])('%s is refused at its place', (text, problem) => {
    expect(failure(text)).toBe(problem);
  });

  test('a part of a formula knows where it stands, parentheses included', () => {
    const node = parseFormula('1 + (2 * x)');
    expect(node.span).toEqual({ from: 0, to: 11 });
    expect(node.kind === 'operation' && node.right.span).toEqual({ from: 4, to: 11 });
  });

  test('nesting is read to the limit and refused beyond it', () => {
    const nested = (depth: number) => '('.repeat(depth) + '1' + ')'.repeat(depth);
    expect(failure(nested(maxFormulaDepth))).toBe('1');
    expect(failure(nested(maxFormulaDepth + 1))).toMatch(/^too-deep/);
    expect(failure('-'.repeat(999) + '1')).toMatch(/^too-deep/);
    expect(failure('2^'.repeat(499) + '1')).toMatch(/^too-deep/);
  });

  test('any text is read or refused with a FormulaError whose span lies in it', () => {
    const symbol = fc.constantFrom(
      ...Array.from('0123456789.eE+-*/^()<>=!:,\'" abfx'),
      'sqrt',
      'true',
      'λ',
      '\n',
    );
    const text = fc.oneof(
      fc.array(symbol).map((parts) => parts.join('')),
      fc.string({ unit: anyCharacter }),
    );
    fc.assert(
      fc.property(text, (formula) => {
        try {
          parseFormula(formula);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          if (!(error instanceof FormulaError)) return;
          expect(error.span.from).toBeGreaterThanOrEqual(0);
          expect(error.span.to).toBeLessThanOrEqual(formula.length);
          expect(error.span.from).toBeLessThanOrEqual(error.span.to);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
