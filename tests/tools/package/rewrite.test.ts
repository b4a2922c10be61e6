import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { moveAddress, placeOf } from '../../../tools/package/paths.ts';
import { rewriteCss, rewriteJson, rewritePage } from '../../../tools/package/rewrite.ts';

const site = {
  base: '/course/',
  files: new Set([
    'index.html',
    'favicon.svg',
    'questions.json',
    'lessons/yarn/index.html',
    'lessons/yarn/answers/index.html',
    'practice/exam/index.html',
    'questions/yarn/one.json',
    'bank/index.html',
    '_astro/Page.B1.js',
    '_astro/serif.C2.woff2',
  ]),
};

test('pages lie in one folder, and other files where they were', () => {
  expect(['index.html', 'practice/exam/index.html', '404.html', '_astro/a.js'].map(placeOf)).toEqual([
    'pages/index.html',
    'pages/practice-exam.html',
    'pages/404.html',
    '_astro/a.js',
  ]);
});

test('an address leads to its file in the package, with its query and fragment, or nowhere', () => {
  const moved = (address: string) => {
    const found = moveAddress(site, address);
    return found.kind === 'moved' ? found.to : found.kind;
  };
  expect(
    [
      '/course/',
      '/course/lessons/yarn/?m=4096#figure-x',
      '/course/practice/exam/',
      '/course/questions/',
      '/course/questions.json',
      '/course/_astro/Page.B1.js',
    ].map(moved),
  ).toEqual([
    'index.html',
    'lessons-yarn.html?m=4096#figure-x',
    'practice-exam.html',
    '../questions/',
    '../questions.json',
    '../_astro/Page.B1.js',
  ]);
  expect(['/course/bank/', '/course/bank/#x', '/course/lessons/yarn/answers/'].map(moved)).toEqual(
    Array<string>(3).fill('gone'),
  );
  expect(['/', '/other/', '/course/nothing/', '//example.org/', 'https://x/course/'].map(moved)).toEqual(
    Array<string>(5).fill('foreign'),
  );
});

describe('a page of a package', () => {
  const css = "@font-face{src:url(/course/_astro/serif.C2.woff2)}a::after{content:'/course/'}";
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = [
    '<html><head>',
    `<meta http-equiv="content-security-policy" content="style-src-elem 'self' ${hashOf(css)};">`,
    '<link rel="manifest" href="/course/manifest.webmanifest"><link rel="icon" href="/course/favicon.svg">',
    `<style data-x>${css}</style><script>const path = "/course/";</script>`,
    '<script type="module" src="/course/_astro/Page.B1.js"></script></head><body>',
    '<a class="x" href="/course/lessons/yarn/">YaRN costs 1/2 or "/course/"</a><a href="/course/bank/">Bank</a>',
    '<astro-island component-url="/course/_astro/Page.B1.js" props="{&quot;recordsUrl&quot;:[0,&quot;/course/questions/&quot;],',
    '&quot;html&quot;:[0,&quot;<a href=\\&quot;/course/lessons/yarn/#a\\&quot;>/course/</a>&quot;]}"></astro-island>',
    '</body></html>',
  ].join('');
  const moved = rewritePage(site, page, ['../package.css']);

  test('names every file by a relative path, also in properties and in HTML in them', () => {
    expect(moved).toContain('<script type="module" src="../_astro/Page.B1.js"></script>');
    expect(moved).toContain('component-url="../_astro/Page.B1.js"');
    expect(moved).toContain('<link rel="icon" href="../favicon.svg">');
    expect(moved).toContain('&quot;recordsUrl&quot;:[0,&quot;../questions/&quot;]');
    expect(moved).toContain('<a href=\\&quot;lessons-yarn.html#a\\&quot;>/course/</a>');
    expect(moved).toContain('url(../_astro/serif.C2.woff2)');
  });

  test('leaves texts and scripts as they are, and makes a link that leads nowhere a text', () => {
    expect(moved).toContain(
      '<a class="x" href="lessons-yarn.html">YaRN costs 1/2 or "/course/"</a><a>Bank</a>',
    );
    expect(moved).toContain('<script>const path = "/course/";</script>');
    expect(moved).toContain("a::after{content:'/course/'}");
    expect(moved).not.toContain('webmanifest');
    expect(moved).toContain('<link rel="stylesheet" href="../package.css"></head>');
  });

  test('lets the styles through that it now has, and no others', () => {
    const [, after = ''] = /<style data-x>([^<]*)</.exec(moved) ?? [];
    expect(moved).toContain(`style-src-elem 'self' ${hashOf(after)};`);
  });
});

test('records and sheets have the same paths as pages', () => {
  expect(
    rewriteJson(
      site,
      '{"a":"/course/questions.json","html":"<img src=\\"/course/favicon.svg\\">","n":"/course"}',
    ),
  ).toBe('{"a":"../questions.json","html":"<img src=\\"../favicon.svg\\">","n":"/course"}');
  expect(rewriteCss(site, "a{b:url('/course/_astro/serif.C2.woff2')}b{c:url(data:x)}")).toBe(
    "a{b:url('../_astro/serif.C2.woff2')}b{c:url(data:x)}",
  );
});
