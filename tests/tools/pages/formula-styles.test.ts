import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typesetFormula } from '../../../src/typeset/text.ts';
import { classesIn, leaveOutIdleFormulas } from '../../../tools/pages/formula-styles.ts';

test('the classes of pages are found, and those of HTML in JSON', () => {
  const html = '<p class="a b-c"><b id="d" class="e">';
  expect([...classesIn(html)]).toEqual(['a', 'b-c', 'e']);
  expect([...classesIn(JSON.stringify({ html }))]).toEqual(['a', 'b-c', 'e']);
});

describe('the styles of formulas', () => {
  const classes = new Set(['katex', 'mord', 'size1']);

  test('are left out where they name a class that no formula has, selector by selector', () => {
    const css =
      '.katex .mord,.katex .idle{top:0}.katex .idle.size1{left:0}.katex-idle{left:0}.katex .size1{right:0}';
    expect(leaveOutIdleFormulas(css, classes)).toBe('.katex .mord{top:0}.katex .size1{right:0}');
  });

  test('are all that is left out', () => {
    const css =
      '@media print{.idle,p:has(.idle){top:0}.katex .idle{top:0}}.idle .katex:has(.idle,b){left:.5em}';
    expect(leaveOutIdleFormulas(css, classes)).toBe(css.replace('.katex .idle{top:0}', ''));
  });

  test('take their typefaces with them, unless another style names them', () => {
    const face = (family: string) => `@font-face{font-family:${family};src:url(${family}-Regular.woff2)}`;
    const css = `${face('KaTeX_AMS')}${face('KaTeX_Math')}${face('Serif')}.katex .idle{font-family:KaTeX_AMS}`;
    expect(leaveOutIdleFormulas(`${css}var{font-family:KaTeX_Math}`, classes)).toBe(
      `${face('KaTeX_Math')}${face('Serif')}var{font-family:KaTeX_Math}`,
    );
  });

  test('keep of KaTeX’s own what a formula of theirs needs', () => {
    const css = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
    const left = leaveOutIdleFormulas(css, classesIn(typesetFormula(String.raw`\frac{a_1}{\sqrt{2}}`)));
    for (const kept of ['.vlist-t{', '.mfrac .frac-line{', 'reset-size6.size3{', '.mathnormal{', '.svg-align{'])
      expect(left).toContain(kept);
    for (const gone of ['.mathcal', 'reset-size1.', '.delimsizing', 'KaTeX_Caligraphic'])
      expect(left).not.toContain(gone);
    expect(left.length).toBeLessThan(0.4 * css.length);
  });
});
