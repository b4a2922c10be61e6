import { describe, expect, it } from 'vitest';
import { makeChapter, resolveLink } from '../../../tools/pdf/chapter.ts';
import type { Site } from '../../../tools/pdf/chapter.ts';
import { targetsOf } from '../../../tools/pdf/contents.ts';
import type { Part } from '../../../tools/pdf/contents.ts';
import { writeDocument } from '../../../tools/pdf/document.ts';
import { chapterNames, planParts } from '../../../tools/pdf/plan.ts';

const plan = planParts([
  { title: 'First part', lessons: ['one', 'two'] },
  { title: 'Second part', lessons: ['three'] },
]);
const site: Site = { base: '/course/', origin: 'https://example.org', chapters: chapterNames(plan) };

const page = (title: string, inside = '') => `<html><head><style>.a{}</style></head><body><nav>Menu</nav>
  <article class="article"><h1>${title}</h1>${inside}</article></body></html>`;

const chapter = (id: string, html: string) => makeChapter({ id, path: `lessons/${id}/`, html }, site);

describe('the order of the chapters', () => {
  it('is that of the course, then the glossary and the references', () => {
    expect([...site.chapters]).toEqual([
      ['lessons/one/', 'one'],
      ['lessons/two/', 'two'],
      ['lessons/three/', 'three'],
      ['glossary/', 'glossary'],
      ['references/', 'references'],
    ]);
  });
});

describe('a link of a chapter', () => {
  const source = { id: 'one', path: 'lessons/one/', html: '' };

  it.each([
    ['#part', '#one--part'],
    ['/course/lessons/two/', '#two'],
    ['/course/lessons/two/?m=8192#section', '#two--section'],
    ['/course/glossary/#base', '#glossary--base'],
    ['../three/', '#three'],
    ['/course/lab/?n=3', 'https://example.org/course/lab/?n=3'],
    ['https://arxiv.org/abs/1', 'https://arxiv.org/abs/1'],
  ])('%s leads to %s', (href, wanted) => {
    expect(resolveLink(href, source, site)).toBe(wanted);
  });

  it('to a page that has no address leads nowhere', () => {
    expect(resolveLink('/course/lab/', source, { ...site, origin: null })).toBeNull();
  });
});

describe('a chapter', () => {
  it('has the words of its page without what is pressed, and without what only scripts open', () => {
    const made = chapter(
      'one',
      page(
        'One',
        `<nav>Steps</nav><astro-island props="{}"><p id="p">It is <button data-number="x">6.28</button>.</p></astro-island>
         <button>Reset</button><span popover>Where from</span><noscript>No script</noscript><details>More</details>`,
      ),
    );
    const html = writeDocument({ cover, parts: [{ title: null, chapters: [made] }], style: '' }, new Map());
    expect(html).toContain('<p id="one--p">It is 6.28.</p>');
    expect(html).toContain('<details open>More</details>');
    expect(html).not.toMatch(/Menu|Steps|astro-island|Reset|Where from|No script/);
  });

  it('keeps names apart from those of other chapters, in drawings too', () => {
    const inside =
      '<svg><clipPath id="c"></clipPath><g clip-path="url(#c)"></g></svg><p aria-labelledby="a b"></p>';
    const html = writeDocument(
      { cover, parts: [{ title: null, chapters: [chapter('two', page('Two', inside))] }], style: '' },
      new Map(),
    );
    expect(html).toContain('id="two--c"');
    expect(html).toContain('clip-path="url(#two--c)"');
    expect(html).toContain('aria-labelledby="two--a two--b"');
  });

  it('of a page without a title stops the printing', () => {
    expect(() => chapter('one', '<article class="article"><p>x</p></article>')).toThrow('lessons/one/');
  });
});

const cover = { title: 'Course', subtitle: 'On paper', notes: ['Version 1'] };

describe('the contents', () => {
  const parts: readonly Part[] = [
    {
      title: 'First part',
      chapters: [
        chapter(
          'one',
          page('One', '<h2 id="a"><span>1.1</span> A &lt; B</h2><figure><h2>no section</h2></figure>'),
        ),
      ],
    },
    { title: null, chapters: [chapter('two', page('Two'))] },
  ];

  it('lead to every chapter and section, in order', () => {
    expect(targetsOf(parts)).toEqual(['one', 'one--a', 'two']);
    const html = writeDocument({ cover, parts, style: '' }, new Map([['one--a', 12]]));
    const contents = /<section class="pdf-contents">.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect([...contents.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#one',
      '#one--a',
      '#two',
    ]);
    expect(contents).toContain('1.1 A &lt; B</span><span class="pdf-page">12</span>');
    expect(contents.indexOf('First part')).toBeLessThan(contents.indexOf('One'));
  });

  it('come before the chapters, each of which has its name at the head of its pages', () => {
    const html = writeDocument({ cover, parts, style: '' }, new Map());
    const places = ['id="cover"', 'id="contents"', '<article class="article" id="one">', 'id="two"'];
    const found = places.map((place) => html.indexOf(place));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(html).toContain('@page chapter-1 { @top-left { content: "Two"; } }');
    // Both pages have the same sheet; it is there once.
    expect(html.split('.a{}')).toHaveLength(2);
  });
});
