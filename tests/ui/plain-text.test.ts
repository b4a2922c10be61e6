import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typesetMarkdown } from '../../src/typeset/text.ts';
import { plainText } from '../../src/ui/plain-text.ts';

const typeset = (markdown: string) => typesetMarkdown(markdown, '/', () => '');

describe('the plain text of typeset HTML', () => {
  test.each([
    ['The *slowest* pair & the **fastest**', 'The slowest pair & the fastest'],
    ['one<br>two  \nthree', 'one two three'],
    ['`a < b`', 'a < b'],
    ['“none of these”', '“none of these”'],
    ['$x$', 'x'],
    ['$m_l = 4096$', 'm_l=4096'],
    ['$s^{d/(d-2)}$', 's^(d/(d−2))'],
    ['$\\lambda^{(d-2)/d}$', 'λ^((d−2)/d)'],
    ['$\\frac{d}{d-2}$', 'd/(d−2)'],
    ['$\\frac{m_l+1}{2}$', '(m_l+1)/2'],
    ['$\\frac{1}{2b}$', '1/(2b)'],
    ['$\\sqrt{d}$ and $\\sqrt[3]{x+1}$', '√d and 3√(x+1)'],
    ['$\\theta_i^2$', 'θ_i^2'],
    ['$\\sum_{i=1}^{n} i$', '∑_(i=1)^n i'],
    ['$\\ln b$ grows', 'ln b grows'],
    ['$\\theta_i m + x^2(a)$', 'θ_i m+x^2 (a)'],
    ['$2^{m_l}k$', '2^m_l k'],
    ['$a < b$', 'a<b'],
  ])('%s reads %s', async (markdown, words) => {
    expect(plainText(await typeset(markdown))).toBe(words);
  });

  test('formulas that differ in where the power ends read differently', async () => {
    const forms = ['$s^{d/(d-2)}$', '$s^d/(d-2)$', '$sd/(d-2)$', '$s^{(d-2)/d}$'];
    const read = await Promise.all(forms.map(async (form) => plainText(await typeset(form))));
    expect(new Set(read).size).toBe(forms.length);
  });

  test('characters written as references are read', () => {
    expect(plainText('&#x3C;b&#62; &amp;amp; &quot;&apos;&nbsp;&hearts; &#x110000;')).toBe(
      '<b> &amp; "\' &hearts; &#x110000;',
    );
  });

  test('what is hidden from screen readers is left out, whatever stands in it', () => {
    expect(plainText('a<span aria-hidden="true">b<span>c</span><br>d<img alt="x>y"/></span>e')).toBe('ae');
  });

  test.each([
    ['a</b>c', 'ac'],
    ['<b>a', 'a'],
    ['<b><i>a</b>c', 'ac'],
    ['a < b', 'a < b'],
    ['<constructor>a</constructor>', 'a'],
    ['<!-- note -->a', 'a'],
    ['', ''],
  ])('broken markup is read as far as it goes: %s', (html, words) => {
    expect(plainText(html)).toBe(words);
  });

  test('any text survives being written as HTML', () => {
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(`<p>${escape(text)}</p>`)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('no text makes it throw', () => {
    const piece = fc.constantFrom('<', '>', '</', '/>', '"', 'math', 'msup', 'br', '&#', 'x', ';', ' ', 'a');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(plainText(pieces.join(''))).toEqual(expect.any(String));
      }),
      { numRuns: 1000 },
    );
  });
});
