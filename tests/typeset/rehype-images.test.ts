import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typesetTemplate } from '../../src/typeset/text.ts';

const find = (written: string) =>
  written === 'figures/a.svg' ? { address: '/x/a.1.svg', width: 30, height: 10 } : null;

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an image in a text', () => {
  it('is asked for where it is, with its size and its words', async () => {
    const [html] = await typesetTemplate('See\n\n![two *lines*](figures/a.svg)', '/course/', find);
    expect(html).toContain('<img src="/x/a.1.svg" alt="two lines" width="30" height="10" loading="lazy"');
  });

  it('stops the build where there is none', async () => {
    await expect(typesetTemplate('![a](figures/b.svg)', '/', find)).rejects.toThrow('"figures/b.svg"');
  });
});
