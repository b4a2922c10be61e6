import { describe, expect, it } from 'vitest';
import { tokenizeText } from '../../../src/quiz/check/text-tokens.ts';

describe('tokenizeText', () => {
  it('places every number and its formula', () => {
    const text = 'From {{ m_l | group }} to ${{m}}$.';
    const { tokens, leftOver } = tokenizeText(text);
    expect(tokens.map(({ formula, format }) => [formula, format])).toEqual([
      ['m_l', 'group'],
      ['m', 'shortest'],
    ]);
    expect(tokens.map(({ formula, formulaAt }) => text.startsWith(formula, formulaAt))).toEqual([true, true]);
    expect(tokens.map(({ at }) => text.startsWith('{{', at))).toEqual([true, true]);
    expect(leftOver).toEqual([]);
  });

  it('leaves blanks and nested groups of TeX alone', () => {
    expect(tokenizeText('a {{blank:b}} and $x^{{{2}}}$ and $\\frac{{a}}{b}$').leftOver).toEqual([]);
  });

  it.each([
    ['braces never closed', 'a {{m and more'],
    ['braces closed by one', 'a {{m} tokens'],
    ['braces closed by one inside TeX', '$m={{m}$ tokens'],
    ['braces behind a number', 'a {{m}} and {{m'],
  ])('finds %s', (_, text) => {
    const { leftOver } = tokenizeText(text);
    expect(leftOver).toEqual([text.lastIndexOf('{{')]);
  });
});
