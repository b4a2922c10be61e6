/** The list of contents: each chapter and section with its page, as a link. */
import { element } from '../../src/interchange/markup/xml.ts';
import type { Element } from 'domhandler';
import type { Chapter, Heading } from './chapter.ts';

/** Chapters that belong together, under a title of their own. */
export interface Part {
  /** Null for what stands by itself. */
  readonly title: string | null;
  readonly chapters: readonly Chapter[];
}

/** The pages of headings by their names in the document, counted from 1; empty before the first printing. */
export type Pages = ReadonlyMap<string, number>;

/** As wide as any number of a page that will come, so that the list keeps its length. */
const unknownPage = '000';

function line({ target, text }: Heading, pages: Pages, kind: string): Element {
  const page = pages.get(target);
  return element(
    'li',
    { class: kind },
    element(
      'a',
      { href: `#${target}` },
      element('span', {}, text),
      element('span', { class: 'pdf-page' }, page === undefined ? unknownPage : String(page)),
    ),
  );
}

/** The list, in the order of the document. */
export function contentsOf(parts: readonly Part[], pages: Pages): Element {
  const lines = parts.flatMap(({ title, chapters }) => [
    ...(title === null ? [] : [element('li', { class: 'pdf-part' }, title)]),
    ...chapters.flatMap((chapter) => [
      line(chapter.title, pages, 'pdf-chapter'),
      ...chapter.sections.map((section) => line(section, pages, 'pdf-section')),
    ]),
  ]);
  return element(
    'section',
    { class: 'pdf-contents' },
    element('h1', { id: 'contents' }, 'Contents'),
    element('ul', {}, ...lines),
  );
}

/** Every name that the list leads to. */
export function targetsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ chapters }) =>
    chapters.flatMap(({ title, sections }) => [title.target, ...sections.map(({ target }) => target)]),
  );
}
