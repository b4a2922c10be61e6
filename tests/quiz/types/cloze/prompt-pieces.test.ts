import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeApart } from '../../../../src/quiz/types/cloze/prompt-pieces.ts';
import type { PromptPiece } from '../../../../src/quiz/types/cloze/prompt-pieces.ts';
import { typesetMarkdown } from '../../../../src/typeset/text.ts';

const blank = (name: string) => `<span data-blank="${name}"></span>`;

/** The pieces in short: elements as lists, blanks in square brackets. */
function show(pieces: readonly PromptPiece[]): readonly unknown[] {
  return pieces.map((piece) => {
    if (piece.kind === 'html') return piece.html;
    if (piece.kind === 'blank') return [piece.name, piece.after].join('|');
    return { [piece.tag]: show(piece.children) };
  });
}

const typeset = async (markdown: string) =>
  show(takeApart(await typesetMarkdown(markdown, '/', ({ formula }) => formula)));

describe('a text taken apart at its blanks', () => {
  test('stays whole where it has none', () => {
    const html = '<p>One <em>two</em>.</p>\n<ul><li>a</li></ul>';
    expect(show(takeApart(html))).toEqual([html]);
    expect(takeApart('')).toEqual([]);
  });

  test('opens the paragraph of a blank, and keeps the others whole', () => {
    const html = `<p>One.</p>\n<p>From <b>4</b> to ${blank('lam')} tokens</p>\n<p>Three.</p>`;
    expect(show(takeApart(html))).toEqual([
      '<p>One.</p>\n',
      { p: ['From <b>4</b> to ', 'lam|', ' tokens'] },
      '\n<p>Three.</p>',
    ]);
  });

  test('keeps the punctuation behind a blank beside it', () => {
    const html = `<p>${blank('a')}, ${blank('b')}).</p>`;
    expect(show(takeApart(html))).toEqual([{ p: ['a|,', ' ', 'b|).'] }]);
  });

  test('parts blanks that stand side by side', () => {
    expect(show(takeApart(`<p>${blank('a')}${blank('b')} ${blank('c')}</p>`))).toEqual([
      { p: ['a|', 'b|', ' ', 'c|'] },
    ]);
  });

  test('opens a list with all its items, and nothing between them', async () => {
    expect(await typeset('- one {{blank:a}}\n- *two*\n- {{blank:b}} three')).toEqual([
      { ul: [{ li: ['one ', 'a|'] }, { li: ['<em>two</em>'] }, { li: ['b|', ' three'] }] },
    ]);
  });

  test('opens a list whose last items have no blank', async () => {
    expect(await typeset('- {{blank:a}}\n- two')).toEqual([{ ul: [{ li: ['a|'] }, { li: ['two'] }] }]);
  });

  test('keeps the first number of a list', () => {
    expect(takeApart(`<ol start="3"><li>${blank('a')}</li></ol>`)).toMatchObject([{ tag: 'ol', start: 3 }]);
    expect(takeApart(`<ol><li>${blank('a')}</li></ol>`)).toMatchObject([{ tag: 'ol', start: null }]);
  });

  test('keeps a list without blanks whole inside a paragraph’s neighbour', async () => {
    expect(await typeset('- one\n- two\n\n{{blank:a}}')).toEqual([
      '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n',
      { p: ['a|'] },
    ]);
  });

  test('opens items of several paragraphs, lists in lists, and quotations', async () => {
    expect(await typeset('- one\n\n  {{blank:a}}\n  - {{blank:b}}\n\n> {{blank:c}}')).toEqual([
      {
        ul: [
          {
            li: ['\n<p>one</p>\n', { p: ['a|'] }, '\n', { ul: [{ li: ['b|'] }] }, '\n'],
          },
        ],
      },
      '\n',
      { blockquote: ['\n', { p: ['c|'] }, '\n'] },
    ]);
  });

  test('is not led astray by formulas, line breaks and signs', async () => {
    const [paragraph] = takeApart(
      await typesetMarkdown('If $a < b$, then  \n{{blank:x}} > 1 & $c$', '/', () => ''),
    );
    const children = paragraph?.kind === 'element' ? paragraph.children : [];
    expect(children.map(({ kind }) => kind)).toEqual(['html', 'blank', 'html']);
    expect(children[0]).toMatchObject({
      html: expect.stringMatching(
        /^If <span class="nowrap"><span class="katex nowrap">.*<br>\n$/s,
      ) as unknown,
    });
    expect(children[2]).toMatchObject({
      html: expect.stringMatching(/^ > 1 &#x26; <span class="katex">/) as unknown,
    });
  });
});

test('nothing of a text is lost: put together again, the pieces are the text', () => {
  const join = (pieces: readonly PromptPiece[]): string =>
    pieces
      .map((piece) => {
        if (piece.kind === 'html') return piece.html;
        if (piece.kind === 'blank') return blank(piece.name) + piece.after;
        return `<${piece.tag}>${join(piece.children)}</${piece.tag}>`;
      })
      .join('');
  const line = fc
    .array(fc.constantFrom('x', ' ', ', ', '<em>y</em>', '<br>', blank('a'), blank('b'), '&#x3C;', '”'))
    .map((parts) => parts.join(''));
  const paragraph = line.map((text) => `<p>${text}</p>`);
  const list = fc.array(line).map((items) => `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`);
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, list)), (blocks) => {
      const html = blocks.join('\n');
      expect(join(takeApart(html))).toBe(html);
    }),
  );
});
