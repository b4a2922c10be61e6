import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typesetMarkdown } from '../../src/typeset/text.ts';
import { attributesOf, textOf } from '../support/html.ts';
import { drawnPart, readPart, typeset } from '../support/typeset.ts';

const marked = (value: string, formula: string, format: string) =>
  ` data-number="${formula}" data-format="${format}">${value}</`;

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a number in running text', () => {
  it('is written, with its formula and format for the page to follow', async () => {
    expect(await typeset('Up to {{m|group}} tokens, *or {{s|2dp}}*.')).toBe(
      '<p>Up to <span data-number="m" data-format="group">[m, group]</span> tokens, ' +
        '<em>or <span data-number="s" data-format="2dp">[s, 2dp]</span></em>.</p>',
    );
  });

  it('is found wherever it stands in the text', async () => {
    expect(textOf(await typeset('{{a|int}}{{b|int}} and {{c|int}}'))).toBe('[a, int][b, int] and [c, int]');
  });
});

describe('a number in a formula', () => {
  it('is written in what is drawn and in what is read alike, with formula and format', async () => {
    const html = await typeset('$s = {{m / m_l|4sf}}$');
    const wanted = marked('[m / m_l, 4sf]', 'm / m_l', '4sf');
    expect(drawnPart(html)).toContain(`<span class="mord"${wanted}span>`);
    expect(readPart(html)).toContain(`<mn${wanted}mn>`);
  });

  it('is written in a displayed formula too', async () => {
    const html = await typeset('$$\ns = {{s|4sf}}\n$$');
    expect(attributesOf(html, 'mn', 'data-number')).toEqual(['s']);
    expect(drawnPart(html)).toContain(marked('[s, 4sf]', 's', '4sf'));
  });

  it.each([
    ['the numerator of a fraction', String.raw`$\frac{{{a|int}}}{x}$`],
    ['an exponent', '$x^{{a|int}}$'],
    ['a root', String.raw`$\sqrt{{{a|int}} + x}$`],
    ['between a sign and a letter', '$x - {{a|int}} y$'],
  ])('is written in %s', async (_, markdown) => {
    const html = await typeset(markdown);
    expect(drawnPart(html)).toContain(marked('[a, int]', 'a', 'int'));
    expect(readPart(html)).toContain(marked('[a, int]', 'a', 'int'));
  });

  it('is told apart from every other number', async () => {
    const html = await typeset('$x = {{a|int}} + {{b|int}}$ and $y = {{c|int}} + 7$');
    expect(attributesOf(html, 'mn', 'data-number')).toEqual(['a', 'b', 'c']);
    expect(attributesOf(html, 'span', 'data-number')).toEqual(['a', 'b', 'c']);
    expect(readPart(html)).toMatch(/\[a, int\].*\[b, int\]/s);
  });

  it.each([
    ['a digit', '$2{{a|int}}$', '<mn>2</mn><mn data-number="a"'],
    [
      'words',
      String.raw`$\text{about {{a|int}} tokens}$`,
      '<mtext>about\u00A0</mtext><mtext data-number="a"',
    ],
    ['another number', '${{a|int}}{{b|int}}$', '[a, int]</mn><mn data-number="b"'],
  ])('does not take %s beside it along when it changes', async (_, markdown, wanted) => {
    expect(readPart(await typeset(markdown))).toContain(wanted);
  });

  it('is written in a fenced formula too', async () => {
    const html = await typeset('```math\nx = {{a|int}}\n```');
    expect(attributesOf(html, 'mn', 'data-number')).toEqual(['a']);
  });

  it('says in which line it stands when it cannot be written', async () => {
    const refuse = () => {
      throw new RangeError('there is no value named "a"');
    };
    await expect(typesetMarkdown('One.\n\n$x = {{a|int}}$', '/', refuse)).rejects.toMatchObject({ line: 3 });
    await expect(typesetMarkdown('One.\n\nTwo {{a|int}}', '/', refuse)).rejects.toThrow(
      'The number {{a|int}} cannot be written. there is no value named "a"',
    );
  });

  it('leaves no stand-in behind, and names the formula in the TeX source', async () => {
    const html = await typeset('$x = {{a|int}}$');
    expect(html).not.toMatch(/7071|\{\{/);
    expect(html).toContain('<annotation encoding="application/x-tex">x = {a}</annotation>');
  });

  it('leaves ordinary numbers of the formula alone', async () => {
    expect(await typeset('$x = 70 + 7071$')).not.toContain('data-number');
  });
});

it('is written but not marked in a text whose numbers are its own, such as a question’s', async () => {
  const html = await typesetMarkdown(
    'From {{m_l|int}} to $m = {{m|int}}$.',
    '/',
    ({ formula }) => `[${formula}]`,
  );
  expect(html).not.toContain('data-number');
  // Once drawn, once in MathML, and once in its TeX source.
  expect(html.match(/\[m\]/g)).toHaveLength(3);
  expect(html).toContain('[m_l]');
});

describe('a blank', () => {
  const question = (markdown: string) => typesetMarkdown(markdown, '/', ({ formula }) => `[${formula}]`);

  it('becomes an empty marked element where it stands, beside numbers and formulas', async () => {
    expect(await question('From {{m}} on, {{blank:lam}} and *not* {{ blank:mu }}.')).toBe(
      '<p>From <span>[m]</span> on, <span data-blank="lam"></span> and <em>not</em> <span data-blank="mu"></span>.</p>',
    );
    expect(await question('$x = {{m}}$ is {{blank:lam}}')).toMatch(
      /<\/span> is <span data-blank="lam"><\/span><\/p>$/,
    );
  });

  it('can stand in a list item', async () => {
    expect(await question('- one {{blank:a}}\n- two {{blank:b}}')).toContain(
      '<li>two <span data-blank="b"></span></li>',
    );
  });

  it.each([
    ['a formula', '$x = {{blank:lam}}$', 'stands in a formula'],
    ['code', '`{{blank:lam}}`', 'stands in <code>'],
    ['a block of code', '```\n{{blank:lam}}\n```', 'stands in <code>'],
    ['emphasis', 'about *{{blank:lam}}* times', 'stands in <em>'],
    ['a link', '[see {{blank:lam}}](/about/)', 'stands in <a>'],
    ['a heading', '# {{blank:lam}}', 'stands in <h1>'],
  ])('is refused in %s, with the line', async (_, markdown, reason) => {
    await expect(question(`One.\n\n${markdown}`)).rejects.toMatchObject({
      line: 3,
      message: expect.stringContaining(`The blank {{blank:lam}} ${reason}. Put it directly into`) as unknown,
    });
  });

  it('is refused in a displayed formula', async () => {
    await expect(question('$$\n{{blank:lam}}\n$$')).rejects.toThrow('{{blank:lam}} stands in a formula.');
  });

  it('is refused in a lesson', async () => {
    await expect(typeset('So {{blank:lam}}.')).rejects.toThrow(
      'The blank {{blank:lam}} has no place in a lesson.',
    );
  });
});
