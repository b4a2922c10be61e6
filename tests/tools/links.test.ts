import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../tools/links.ts';

const files = (body: string): Map<string, string | undefined> =>
  new Map([
    ['/index.html', body],
    ['/lessons/first/index.html', '<h2 id="periods">Periods</h2>'],
    ['/style.css', undefined],
  ]);

describe('checkLinks', () => {
  it.each([
    ['a page', '<a href="/lessons/first/">'],
    ['an element', '<a href="/lessons/first/#periods">'],
    ['the page itself', '<a href="#top">'],
    ['the state of a page', '<a href="/lessons/first/#model=llama-2-7b">'],
    ['a relative page', '<a class="x > y" href="lessons/first/?a=1&amp;b=2">'],
    ['a file', '<link rel="stylesheet" href="/style.css">'],
    ['another site', '<a href="https://example.org/missing">'],
    [
      'nothing: a link in code',
      '<code>&lt;a href="/missing/"&gt;</code><script>"<a href=\'/missing/\'>"</script>',
    ],
  ])('accepts a link to %s', (_, body) => {
    expect(checkLinks(files(body), '/')).toEqual([]);
  });

  it.each([
    ['a missing page', '<a href="/lessons/second/">', 'leads to no page or file'],
    ['a missing script', '<script src="/missing.js"></script>', 'leads to no page or file'],
    ['a missing island', '<astro-island component-url="/missing.js">', 'leads to no page or file'],
    ['a missing element', '<a href="/lessons/first/#lambda">', 'The page has no id "lambda"'],
    ['a page without its slash', '<a href="/lessons/first">', 'Write "/lessons/first/"'],
  ])('refuses a link to %s', (_, body, message) => {
    expect(checkLinks(files(body), '/')).toEqual([expect.stringContaining(message)]);
  });

  it('reads links below a base path', () => {
    expect(checkLinks(files('<a href="/course/lessons/first/">'), '/course/')).toEqual([]);
    expect(checkLinks(files('<a href="/lessons/first/">'), '/course/')).toEqual([
      '/course/: the link "/lessons/first/" leaves the base path "/course/". ' +
        'Build it from the base, or make it relative.',
    ]);
  });
});
