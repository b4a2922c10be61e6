import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attributesOf } from '../support/html.ts';
import { typeset } from '../support/typeset.ts';

const links = async (markdown: string, base: string) =>
  attributesOf(await typeset(markdown, base), 'a', 'href');

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('rehypeFailOnBadFormula', () => {
  it('says what is wrong, and in which line and column the formula begins', async () => {
    const bad = typeset('One line.\n\nThen $x$ and\nthe bad $\\frac{1$ here.');
    await expect(bad).rejects.toMatchObject({ line: 4, column: 9 });
    await expect(bad).rejects.toThrowErrorMatchingInlineSnapshot(`
      [4:9-4:18: Failed to parse Markdown file "undefined":
      A formula cannot be typeset. line 4: KaTeX parse error: Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1]
    `);
  });

  it.each([
    ['an unknown command', String.raw`$\lambada$`],
    ['a command that only warns by default', String.raw`$x \\ y$ and $ä$`],
    ['a displayed formula', '$$\n\\begin{aligned}\n$$'],
    ['a formula of one displayed line', '$$\\frac{1$$'],
  ])('stops the build at %s', async (_, markdown) => {
    await expect(typeset(markdown)).rejects.toThrow('A formula cannot be typeset.');
  });

  it('names the line of a displayed formula, and of every further bad one', async () => {
    const bad = typeset('First.\n\n$$\n\\begin{aligned}\n$$\n\nand $\\frac{1$');
    await expect(bad).rejects.toMatchObject({ line: 3 });
    await expect(bad).rejects.toThrow(/line 3: .* line 7: /s);
  });

  it('lets good formulas pass', async () => {
    await expect(typeset(String.raw`$\lambda$ and $\text{tokens}$`)).resolves.not.toContain('katex-error');
  });
});

describe('rehypeBasePath', () => {
  it.each(['/course/', '/course'])(
    'puts the base path %s before links to the site’s own pages',
    async (base) => {
      expect(await links('[a](/about/) [b](/) [c](/lessons/one/#top)', base)).toEqual([
        '/course/about/',
        '/course/',
        '/course/lessons/one/#top',
      ]);
    },
  );

  it('leaves every other link as it is', async () => {
    const others = [
      'https://example.org/',
      '//example.org/x',
      '#top',
      'next/',
      'mailto:a@example.org',
      '?m=8',
    ];
    const markdown = others.map((link) => `[x](${link})`).join(' ');
    expect(await links(markdown, '/course/')).toEqual(others);
  });

  it('changes nothing where the site stands at the root', async () => {
    expect(await links('[a](/about/)', '/')).toEqual(['/about/']);
  });

  it('touches only links', async () => {
    expect(await typeset('![a](/picture.png) and /about/', '/course/')).not.toContain('/course/');
  });
});
