import { describe, expect, it } from 'vitest';
import { typeset } from '../support/typeset.ts';

/** The visible part of a displayed formula, with a bar between the parts that a line may hold alone. */
async function breaks(tex: string): Promise<{ readonly parts: string; readonly clauses: readonly string[] }> {
  const html = await typeset(`$$\n${tex}\n$$`);
  const visible = html.slice(html.indexOf('katex-html'));
  const textOf = (piece: string): string => piece.replaceAll(/<[^>]*>|^[^>]*>|<[^>]*$|[\u200B\s]/g, '');
  const pieces = (name: string): string[] => visible.split(`<span class="${name}">`).slice(1).map(textOf);
  return { parts: pieces('katex-base').join(' | '), clauses: pieces('katex-clause') };
}

describe('breakDisplay', () => {
  it.each([
    ['a relation', 'x = y \\approx 3', 'x | =y | ≈3'],
    ['a sign', 'a + b = c', 'a | +b | =c'],
    ['a sign that stands alone before its number', '-a = b', '−a | =b'],
  ])('lets a line end before %s', async (_what, tex, parts) => {
    expect((await breaks(tex)).parts).toBe(parts);
  });

  it('keeps what stands between wide spaces together, as long as a line holds it', async () => {
    const { parts, clauses } = await breaks(String.raw`T = b, \qquad i = 1, 2 \quad j = 3`);
    expect(parts).toBe('T | =b, | i | =1,2 | j | =3');
    expect(clauses).toEqual(['T=b,', 'i=1,2', 'j=3']);
  });

  it('takes an arrow or a word between two wide spaces to what follows', async () => {
    expect((await breaks(String.raw`a = b \qquad\Longrightarrow\qquad c = d`)).clauses).toEqual([
      'a=b',
      '⟹c=d',
    ]);
    expect((await breaks(String.raw`a = b \qquad\text{so}\qquad c = d`)).clauses).toEqual(['a=b', 'soc=d']);
  });

  it('gives each part the strut of what it was cut from, and leaves the space to the style of the page', async () => {
    const html = await typeset('$$\nT = \\frac{a}{b}, \\qquad i = 1\n$$');
    const bases = html.split('<span class="katex-base">').slice(1);
    expect(bases.every((base) => base.startsWith('<span class="katex-strut"'))).toBe(true);
    expect(bases).toHaveLength(4);
    expect(html).not.toContain('margin-right:2em');
  });

  it('leaves formulas in the text, and those of several lines, as KaTeX sets them', async () => {
    expect(await typeset(String.raw`so $a = b \qquad c = d$ and`)).not.toContain('katex-clause');
    expect((await breaks(String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`)).parts).toBe('ac=b=d');
  });
});
