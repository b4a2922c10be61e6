import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeKeepPunctuation } from '../../src/typeset/rehype-keep-punctuation.ts';
import { typeset } from '../support/typeset.ts';

/** The text right after the first formula's last bracket that is kept on its line, or null. */
const keptText = (html: string): string | null =>
  /<span class="nowrap"><span class="katex">.*?<\/span>([^<]+)<\/span>/s.exec(html)?.[1] ?? null;

describe('rehypeKeepPunctuation', () => {
  it.each([
    ['$x$, so', ','],
    ['$x$.', '.'],
    ['($x$), so', '),'],
    ['“$x$”; so', '”;'],
    ['really $x$?!', '?!'],
    ['$x$ % of it', ' %'],
    ['$x$ %, or less', ' %,'],
  ])('keeps on the line of its formula in "%s" the text "%s"', async (markdown, punctuation) => {
    const html = await typeset(markdown);
    expect(keptText(html)).toBe(punctuation);
  });

  it('leaves the rest of the text outside, once', async () => {
    const html = await typeset('Let $x$, then stop.');
    expect(html).toMatch(/^<p>Let <span class="nowrap">.*,<\/span> then stop\.<\/p>$/s);
    expect(html.match(/then stop/g)).toHaveLength(1);
  });

  it.each(['$x$ tokens', '$x$-axis', '$x$', '$x$ , spaced', '$x$ *so*', '$x$*,*'])(
    'changes nothing in "%s"',
    async (markdown) => {
      expect(await typeset(markdown)).not.toContain('nowrap');
    },
  );

  it('keeps a comma beside the live number of a lesson, and leaves other tags alone', () => {
    const tag = (name: string) => ({ type: 'mdxJsxTextElement', name, attributes: [], children: [] });
    const line = (name: string) => ({
      type: 'root',
      children: [{ type: 'element', tagName: 'p', properties: {}, children: [tag(name), { type: 'text', value: ', so' }] }],
    }); // prettier-ignore
    const kept = (name: string) => {
      const tree = line(name);
      rehypeKeepPunctuation()(tree as unknown as Root);
      return tree.children[0]?.children;
    };
    expect(kept('Value')).toMatchObject([
      { tagName: 'span', children: [{ name: 'Value' }, { value: ',' }] },
      { value: ' so' },
    ]);
    expect(kept('Term')).toMatchObject([{ name: 'Term' }, { value: ', so' }]);
  });

  it('serves every formula of a line', async () => {
    expect((await typeset('$x$, $y$, and $z$.')).match(/nowrap/g)).toHaveLength(3);
  });
});
