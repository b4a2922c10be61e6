import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessonPlugins } from '../../src/typeset/lesson-plugins.ts';
import { textOf } from '../support/html.ts';
import { declare } from '../support/parameters.ts';
import { typesetUnder } from '../support/typeset.ts';

const lesson = (frontmatter: Record<string, unknown>, markdown: string) =>
  typesetUnder(lessonPlugins({ base: '/course/' }), frontmatter, markdown);

const parameters = { m_l: declare({ default: 4096 }), m: declare({ default: 16_384 }) };

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('lessonPlugins', () => {
  it('prints parameters at the defaults of the front matter', async () => {
    const html = await lesson({ parameters }, 'From {{m_l|group}} to {{m|group}}.');
    expect(textOf(html)).toBe('From 4096 to 16\u202F384.');
  });

  it('computes the named formulas of the front matter, each from those before it', async () => {
    const values = { s: 'stretchFactor(trainedLength: m_l, targetLength: m)', root: 'sqrt(s)' };
    expect(textOf(await lesson({ parameters, values }, '{{s|int}} and {{root|3sf}}'))).toBe('4 and 2.00');
  });

  it('needs no front matter for a formula without names', async () => {
    expect(textOf(await lesson({}, '{{2 ^ 10|int}}'))).toBe('1024');
  });

  it('puts the site’s base path before its own links', async () => {
    expect(await lesson({}, '[there](/about/)')).toContain('href="/course/about/"');
  });

  it('names a value that the lesson does not have, and the nearest that it has', async () => {
    await expect(lesson({ parameters, values: { stretch: 'm / m_l' } }, '{{stretc|3sf}}')).rejects.toThrow(
      'There is no value named "stretc". Did you mean "stretch"?',
    );
  });

  it('fails on a named formula that cannot be computed', async () => {
    await expect(lesson({ parameters, values: { s: 'm / n' } }, 'Text.')).rejects.toThrow('named "n"');
  });

  it('fails on a format that does not exist', async () => {
    await expect(lesson({ parameters }, '{{m|roman}}')).rejects.toThrow('format must be "1sf" to "15sf"');
  });
});
