import { describe, expect, it } from 'vitest';
import { typeset } from '../support/typeset.ts';

const isDisplayed = async (markdown: string) => (await typeset(markdown)).includes('katex-display');

describe('remarkDisplayMath', () => {
  it.each(['$$x = 1$$', 'Before.\n\n$$x = 1$$\n\nAfter.', '  $$x = 1$$  ', '- one\n\n  $$x = 1$$'])(
    'displays the paragraph that is a formula in %j',
    async (markdown) => {
      expect(await isDisplayed(markdown)).toBe(true);
    },
  );

  it.each(['$x = 1$', 'Let $$x = 1$$ be', '$$x$$ $$y$$', '$$x = 1$$ so', 'Costs \\$\\$5'])(
    'leaves in the line what is in %j',
    async (markdown) => {
      expect(await isDisplayed(markdown)).toBe(false);
    },
  );

  it('leaves a formula between lines of dollars displayed', async () => {
    expect(await isDisplayed('$$\nx = 1\n$$')).toBe(true);
  });

  it('writes the numbers of the formula that it displays', async () => {
    const html = await typeset('$$s = {{s|4sf}}$$');
    expect(html.match(/data-number="s"/g)).toHaveLength(2);
  });
});
