import { describe, expect, it } from 'vitest';
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

  it('serves every formula of a line', async () => {
    expect((await typeset('$x$, $y$, and $z$.')).match(/nowrap/g)).toHaveLength(3);
  });
});
