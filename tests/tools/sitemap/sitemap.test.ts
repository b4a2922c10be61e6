import { expect, it } from 'vitest';
import { listedAddresses, writeRobots, writeSitemap } from '../../../tools/sitemap/sitemap.ts';

const pages = [
  { file: 'lessons/yarn/index.html', html: '<title>YaRN</title>' },
  { file: 'index.html', html: '<title>Course</title>' },
  { file: 'embed/figure/index.html', html: '<meta name="robots" content="noindex">' },
  { file: '404.html', html: '<meta name="robots" content="noindex"><p>' },
];
const root = 'https://host.example/course/';

it('lists the pages that do not refuse it, by their whole addresses', () => {
  expect(listedAddresses(pages, root)).toEqual([root, `${root}lessons/yarn/`]);
});

it('is XML in which addresses are escaped', () => {
  expect(writeSitemap([`${root}?a&b`])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      `<url><loc>${root}?a&amp;b</loc></url>\n</urlset>\n`,
  );
});

it('is named in robots.txt by a site that knows its address', () => {
  expect(writeRobots(null)).toBe('User-agent: *\nAllow: /\n');
  expect(writeRobots(`${root}sitemap.xml`)).toContain(`\nSitemap: ${root}sitemap.xml\n`);
});
