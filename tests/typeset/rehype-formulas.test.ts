import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarkdown } from '../../src/typeset/markdown.ts';
import { typeset } from '../support/typeset.ts';

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('rehypeFormulas', () => {
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

  it('draws a block of code in the language of formulas on lines of its own', async () => {
    const html = await typeset('```math\nx^2\n```');
    expect(html).toContain('katex-display');
    expect(html).not.toContain('<pre');
  });

  it('draws a formula that comes again with the numbers of its own text', async () => {
    const drawn = (text: string) => createMarkdown({ base: '/' })('$x^{ {{m}} }$, or $x$', () => text);
    const first = await drawn('13');
    const second = await drawn('57');
    expect(second).toBe(first.replaceAll('13', '57'));
    expect(await drawn('13')).toBe(first);
  });
});
