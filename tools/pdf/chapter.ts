/** A built page becomes a chapter of one document: its text alone, with names and links that hold in the whole. */
import { parseDocument } from 'htmlparser2';
import { Element, isTag, isText, Text } from 'domhandler';
import type { ChildNode } from 'domhandler';

/** A page of the built site, and what it is in the document. */
export interface ChapterSource {
  /** Unique in the document; the names in the chapter begin with it. */
  readonly id: string;
  /** The page's path below the base: `lessons/matching-periods/`. */
  readonly path: string;
  readonly html: string;
}

/** A heading that the contents list. */
export interface Heading {
  /** Its name in the whole document. */
  readonly target: string;
  readonly text: string;
}

export interface Chapter {
  readonly id: string;
  readonly title: Heading;
  readonly sections: readonly Heading[];
  /** What stands on its pages. */
  readonly body: Element;
  /** Texts of the page's style sheets. */
  readonly styles: readonly string[];
}

/** Where links may lead. */
export interface Site {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** `https://example.org`; null where the site has no address yet. */
  readonly origin: string | null;
  /** Chapters by the path of their page. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** Of no use on paper. */
const leftOutElements = new Set(['script', 'noscript', 'template', 'style', 'nav', 'dialog']);
const leftOutClasses = ['no-print', 'lesson-steps'];

/** Numbers of the text, and words that point at a figure, can be pressed on a screen; on paper they are words. */
const isWord = ({ attribs }: Element) => 'data-number' in attribs || /\bpart\b/.test(attribs.class ?? '');

/** Attributes that hold names of other elements. */
const naming = [
  'for',
  'headers',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'popovertarget',
];

const classesOf = ({ attribs }: Element) => (attribs.class ?? '').split(/\s+/);

/** The first element, in the order of the text, that fits. */
export function findElement(
  nodes: readonly ChildNode[],
  fits: (element: Element) => boolean,
): Element | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = fits(node) ? node : findElement(node.childNodes, fits);
    if (found !== null) return found;
  }
  return null;
}

/** All elements that fit, in the order of the text. */
export function findElements(
  nodes: readonly ChildNode[],
  fits: (element: Element) => boolean,
): readonly Element[] {
  return nodes.flatMap((node) =>
    isTag(node) ? [...(fits(node) ? [node] : []), ...findElements(node.childNodes, fits)] : [],
  );
}

/** What a heading says; a formula in it by what stands for it in plain text. */
export function wordsOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || classesOf(node).includes('katex-mathml')) return '';
  return node.childNodes.map(wordsOf).join('');
}

/** A name in the document. Readers of PDF differ in how they spell other letters than these. */
function nameIn(chapter: string, name: string): string {
  const spelled = name.replace(/[^\w.-]/g, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`);
  return `${chapter}--${spelled}`;
}

/** Where a link leads from the document: into it, to the site, or nowhere. */
export function resolveLink(
  href: string,
  chapter: ChapterSource,
  { base, origin, chapters }: Site,
): string | null {
  if (href.startsWith('#'))
    return href === '#' ? null : `#${nameIn(chapter.id, decodeURIComponent(href.slice(1)))}`;
  if (/^[a-z]+:/i.test(href)) return href;
  const { pathname, search, hash } = new URL(href, `http://site.invalid${base}${chapter.path}`);
  const inside = pathname.startsWith(base) ? chapters.get(pathname.slice(base.length)) : undefined;
  if (inside !== undefined)
    return hash === '' ? `#${inside}` : `#${nameIn(inside, decodeURIComponent(hash.slice(1)))}`;
  return origin === null ? null : `${origin}${pathname}${search}${hash}`;
}

function rename(value: string, chapter: string): string {
  return value
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => nameIn(chapter, name))
    .join(' ');
}

function adaptAttributes(
  element: Element,
  source: ChapterSource,
  site: Site,
): Readonly<Record<string, string>> {
  const kept = Object.entries(element.attribs).flatMap(([name, value]): [string, string][] => {
    if (name === 'id') return [[name, nameIn(source.id, value)]];
    if (naming.includes(name)) return [[name, rename(value, source.id)]];
    if (name === 'href' || name === 'xlink:href') {
      const href = resolveLink(value, source, site);
      return href === null ? [] : [[name, href]];
    }
    if (name === 'loading') return [];
    return [[name, value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${nameIn(source.id, id)})`)]];
  });
  // What is folded away cannot be unfolded.
  return Object.fromEntries(element.name === 'details' ? [...kept, ['open', '']] : kept);
}

function adapt(node: ChildNode, source: ChapterSource, site: Site): ChildNode[] {
  if (isText(node)) return [new Text(node.data)];
  if (!isTag(node) || leftOutElements.has(node.name)) return [];
  if ('popover' in node.attribs || leftOutClasses.some((name) => classesOf(node).includes(name))) return [];
  if (node.name === 'button' && !isWord(node)) return [];
  const children = node.childNodes.flatMap((child) => adapt(child, source, site));
  if (node.name === 'astro-island' || node.name === 'button') return children;
  return [new Element(node.name, { ...adaptAttributes(node, source, site) }, children)];
}

/** Whether an element is a heading of the text, not of a question or a figure in it. */
function sectionsOf(body: Element): readonly Element[] {
  return body.childNodes.filter((node) => isTag(node)).filter(({ name }) => name === 'h2');
}

/**
 * The chapter of a page.
 * @throws Error if the page has no article, or no heading of the first level in it
 */
export function makeChapter(source: ChapterSource, site: Site): Chapter {
  const { childNodes } = parseDocument(source.html);
  const article = findElement(childNodes, (element) => classesOf(element).includes('article'));
  const body = article === null ? undefined : adapt(article, source, site)[0];
  const title = body === undefined ? null : findElement([body], ({ name }) => name === 'h1');
  if (body === undefined || !isTag(body) || title === null) {
    throw new Error(`The page ${source.path} has no article with a title.`);
  }
  body.attribs.id = source.id;
  const sections = sectionsOf(body).flatMap((element): readonly Heading[] => {
    const { id } = element.attribs;
    return id === undefined ? [] : [{ target: id, text: wordsOf(element).trim() }];
  });
  return {
    id: source.id,
    title: { target: source.id, text: wordsOf(title).trim() },
    sections,
    body,
    styles: findElements(childNodes, ({ name }) => name === 'style').map(({ childNodes: inside }) =>
      inside.map((child) => (isText(child) ? child.data : '')).join(''),
    ),
  };
}
