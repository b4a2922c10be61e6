import { expect, it } from 'vitest';
import { htmlWithTex } from '../../../src/interchange/markup/rich-text.ts';
import type { TextLoss } from '../../../src/interchange/markup/rich-text.ts';

function convert(html: string) {
  const lost: TextLoss[] = [];
  return { html: htmlWithTex(html, { lose: (loss) => lost.push(loss) }), lost };
}

it('takes along what means something elsewhere', () => {
  const html = '<p class="x">A <strong>word</strong>, <a href="https://example.org">a link</a>.</p>';
  expect(convert(html)).toEqual({ html: html.replace(' class="x"', ''), lost: [] });
});

it('keeps the words of links to pages of the course, and the alternative text of their images', () => {
  expect(convert('<a href="/lessons/a/">the lesson</a> <img src="/a.svg" alt="two &lt; lines">')).toEqual({
    html: 'the lesson [two &lt; lines]',
    lost: ['link', 'image'],
  });
});

it('keeps an image that is in the text, and no script', () => {
  const image = '<img src="data:image/svg+xml;base64,AA" alt="a">';
  expect(convert(`${image}<script>alert(1)</script><a href="javascript:alert(1)">x</a>`).html).toBe(
    `${image}x`,
  );
});
