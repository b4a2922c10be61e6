import { expect, test } from 'vitest';
import { symbolsIn } from '../../../src/quiz/kernel/seen-symbols.ts';

test('a text shows the symbols of its formulas, and no name of a number put into it', () => {
  const text =
    'On $m_l = {{trained|group}}$ of s tokens, $2\\pi\\,(\\lambda b)^{2(d/2-1)/d}$ and `rope_theta` at $$T_{12}$$.';
  expect(symbolsIn(text)).toEqual(['m_l', 'pi', 'lambda', 'b', 'd', 'rope_theta', 'T_12']);
});
