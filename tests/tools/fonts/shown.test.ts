import { describe, expect, test } from 'vitest';
import { typesetFormula } from '../../../src/typeset/text.ts';
import { charactersShown } from '../../../tools/fonts/shown.ts';

const shownIn = (face: string, ...pages: string[]) =>
  [...(charactersShown(pages).get(face) ?? '')].sort().join('');

describe('what pages show in a typeface', () => {
  const page =
    '<style>p{q:1}</style><h2 id="z">Bo<a>ld</a></h2><p>plain &lt; <em class="x">it</em> <strong>st</strong></p>';

  test('is all their text in upright ones, without their styles and attributes', () => {
    expect(shownIn('source-serif-4-latin-400-normal', page)).toBe(' <Badilnopst');
    expect(shownIn('source-sans-3-latin-wght-normal', page)).toBe(' <Badilnopst');
  });

  test('is emphasis in the italic, and headings and what is strong in the bold', () => {
    expect(shownIn('source-serif-4-latin-400-italic', page, '<em>iλ</em>')).toBe('itλ');
    expect(shownIn('source-serif-4-latin-600-normal', page)).toBe('Bdlost');
  });

  test('is of formulas the letters that KaTeX sets in the typeface, in whatever depth, and a variable of the text', () => {
    const formula = typesetFormula(String.raw`\frac{m_{l}}{2\pi} = \sqrt{\text{as far}}`);
    expect(shownIn('KaTeX_Math-Italic', formula, '<var>q<sub>3</sub></var>')).toBe('3lmqπ');
    expect(shownIn('KaTeX_Main-Regular', formula)).toBe('2=afrs\u{a0}');
  });

  test('is not told of a typeface that few pages have', () => {
    expect(charactersShown([page]).has('KaTeX_Fraktur-Bold')).toBe(false);
  });
});
