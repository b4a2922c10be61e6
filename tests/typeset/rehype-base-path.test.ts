import { describe, expect, it } from 'vitest';
import { attributesOf } from '../support/html.ts';
import { typeset } from '../support/typeset.ts';

const links = async (markdown: string, base: string) =>
  attributesOf(await typeset(markdown, base), 'a', 'href');

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
