/** The whole course as one page of HTML, to be printed. */
import { element, writeHtml } from '../../src/interchange/markup/xml.ts';
import { contentsOf } from './contents.ts';
import type { Pages, Part } from './contents.ts';

/** What the cover says. */
export interface Cover {
  readonly title: string;
  readonly subtitle: string;
  /** Lines at its foot: the version, the site, the licence. */
  readonly notes: readonly string[];
}

export interface CourseDocument {
  readonly cover: Cover;
  readonly parts: readonly Part[];
  /** The text of the document's own style sheet, after those of the chapters. */
  readonly style: string;
}

/** A style sheet's text as it may stand in a style element. */
const inStyle = (css: string) => `<style>${css.replaceAll('</style', String.raw`<\/style`)}</style>`;

/** Says at the head of a chapter's pages which one it is. */
function runningHeads(parts: readonly Part[]): string {
  return parts
    .flatMap(({ chapters }) => chapters)
    .map(({ id, title }, index) => {
      const name = `chapter-${String(index)}`;
      const words = JSON.stringify(title.text).replaceAll('<', String.raw`\3c `);
      return `@page ${name} { @top-left { content: ${words}; } }\n#${id} { page: ${name}; }`;
    })
    .join('\n');
}

/** @param pages - of the headings, as far as they are known; see `Pages` */
export function writeDocument({ cover, parts, style }: CourseDocument, pages: Pages): string {
  const chapters = parts.flatMap((part) => part.chapters);
  const sheets = new Set(chapters.flatMap(({ styles }) => styles));
  const body = [
    element(
      'section',
      { class: 'pdf-cover' },
      element('h1', { id: 'cover' }, cover.title),
      element('p', { class: 'pdf-subtitle' }, cover.subtitle),
      element('div', { class: 'pdf-notes' }, ...cover.notes.map((note) => element('p', {}, note))),
    ),
    contentsOf(parts, pages),
    ...chapters.map((chapter) => chapter.body),
  ];
  return [
    '<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8">',
    `<title>${cover.title}</title>`,
    ...[...sheets, style, runningHeads(parts)].map(inStyle),
    '</head><body>',
    writeHtml(body),
    '</body></html>',
  ].join('\n');
}
