import { expect, it } from 'vitest';
import { markdownPlugins } from '../../src/typeset/plugins.ts';
import { textOf } from '../support/html.ts';
import { nameNumber, readPart, typesetUnder } from '../support/typeset.ts';

it('asks for the numbers of each file anew', async () => {
  const asked: unknown[] = [];
  const plugins = markdownPlugins({
    base: '/',
    writerFor: (file) => {
      asked.push(file.data.astro?.frontmatter);
      return nameNumber;
    },
    isLive: true,
  });
  await typesetUnder(plugins, { title: 'One' }, '{{a|int}}');
  await typesetUnder(plugins, { title: 'Two' }, '{{a|int}}');
  expect(asked).toEqual([{ title: 'One' }, { title: 'Two' }]);
});

it('keeps the punctuation after a number in a formula, and puts the base path before the link after that', async () => {
  const plugins = markdownPlugins({ base: '/course/', writerFor: () => nameNumber, isLive: true });
  const html = await typesetUnder(plugins, {}, 'At $s = {{s|3sf}}$, see [there](/about/).');
  expect(html).toMatch(
    /<span class="nowrap">.*data-number="s".*,<\/span> see <a href="\/course\/about\/">there/s,
  );
});

it('gives every formula a form for screen readers', async () => {
  const html = await typesetUnder(
    markdownPlugins({ base: '/', writerFor: () => nameNumber, isLive: true }),
    {},
    '$x + 1$',
  );
  expect(textOf(readPart(html))).toBe('x+1x + 1');
  expect(html).toContain('class="katex-html" aria-hidden="true"');
});
