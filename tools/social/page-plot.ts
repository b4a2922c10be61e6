import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** The plot of a page's figure, to be drawn in a picture. */
export interface PagePlot {
  /** The folder of its widget. */
  readonly widget: string;
  /** The children of an SVG element of the size that was asked for, as XML. */
  readonly markup: string;
  /** Words of its legend, each with the class that its line has. */
  readonly legend: readonly { readonly series: string; readonly text: string }[];
  readonly xTitle: string;
  readonly yTitle: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const classesOf = (element: Element): readonly string[] => {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
};

function find(root: Root | Element, test: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  visit(root, 'element', (element) => {
    if (!test(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

const findClass = (root: Root | Element, name: string) =>
  find(root, (element) => classesOf(element).includes(name));

/** A length of an SVG element, in pixels. */
function lengthOf(given: unknown, whole: number): number {
  const text = typeof given === 'string' || typeof given === 'number' ? String(given) : '100%';
  return text.endsWith('%') ? (whole * Number.parseFloat(text)) / 100 : Number.parseFloat(text);
}

/** Pairs of numbers in `points` or `d`, moved from a view box to pixels. */
function scaled(text: string, [left, top, wide, high]: readonly number[], { width, height }: Size): string {
  let isX = false;
  return text.replaceAll(/-?[\d.]+(?:e-?\d+)?/gi, (number) => {
    isX = !isX;
    const [start = 0, span = 1, size] = isX ? [left, wide, width] : [top, high, height];
    return (((Number(number) - start) / span) * size).toFixed(2);
  });
}

/**
 * Lets a stretched view box go: its points in pixels look the same, and lines keep their width, which a renderer of files
 * would stretch along.
 */
function unstretch(element: Element, size: Size): void {
  const { properties, children } = element;
  const own =
    element.tagName === 'svg'
      ? { width: lengthOf(properties.width, size.width), height: lengthOf(properties.height, size.height) }
      : size;
  const { viewBox, preserveAspectRatio } = properties;
  if (typeof viewBox === 'string' && preserveAspectRatio === 'none') {
    const box = viewBox.split(/[\s,]+/).map(Number);
    visit(element, 'element', ({ properties: given }) => {
      for (const name of ['points', 'd']) {
        // The parser makes a list of points.
        const text = [given[name]].flat().join(' ');
        if (text !== '') given[name] = scaled(text, box, own);
      }
    });
    delete properties.viewBox;
    delete properties.preserveAspectRatio;
  }
  for (const child of children) if (child.type === 'element') unstretch(child, own);
}

/** The classes of lines that all figures draw alike. */
const lines = /^(?:trained|interpolated|rebased|chosen)$/;

/** The words of a legend with the classes of their lines. */
function legendOf(drawing: Element): PagePlot['legend'] {
  const legend = findClass(drawing, 'legend');
  const items = (legend?.children ?? []).filter((child) => child.type === 'element');
  const words = items.map((item) => ({ series: classesOf(item).join(' '), text: toText(item) }));
  // Of areas and marks the picture has no samples.
  return words.every(({ series }) => lines.test(series)) ? words : [];
}

const writeXml = (node: ElementContent): string => toHtml(node, { space: 'svg', closeEmptyElements: true });

/** The waves of the first page, one row below the other; null for a page without them. */
function wavesOf(page: Root, size: Size): PagePlot | null {
  const waves = findClass(page, 'hero-waves');
  if (waves === null) return null;
  const rows: Element[] = [];
  visit(waves, 'element', (element) => {
    if (element.tagName === 'svg') rows.push(element);
  });
  const height = size.height / rows.length;
  rows.forEach((row, index) => {
    Object.assign(row.properties, { y: index * height, height: 0.9 * height });
    visit(row, 'element', ({ tagName, properties }) => {
      if (tagName === 'path') properties.className = ['series', classNameOf(properties)];
    });
    unstretch(row, size);
  });
  const legend = [
    { series: 'trained', text: 'as trained' },
    { series: 'rebased', text: 'with a larger base' },
  ];
  return { widget: 'waves', markup: rows.map(writeXml).join(''), legend, xTitle: '', yTitle: '' };
}

/** As which line of a figure a wave is drawn. */
const classNameOf = ({ className }: Element['properties']): string =>
  [className].flat().includes('before') ? 'trained' : 'rebased';

/** The figures of a built page, each read when its turn comes: a lesson has ten times as many elements around them. */
function* figuresOf(html: string): Generator<Root> {
  for (const [figure] of html.matchAll(/<figure\b[\s\S]*?<\/figure>/g))
    yield fromHtml(figure, { fragment: true });
}

/** What a figure draws, where it is a plot with axes; null for any other. */
function findDrawing(figure: Root): Element | null {
  const body = findClass(figure, 'figure-body');
  if (body === null || findClass(body, 'plot') === null) return null;
  // Dials want the shape of their place on a page.
  return findClass(body, 'dial') === null ? body : null;
}

/** The first plot with axes among the figures of a built page; null where it has none. */
export function pagePlot(html: string, size: Size): PagePlot | null {
  const body = figuresOf(html)
    .map(findDrawing)
    .find((drawing) => drawing !== null);
  const plot = body === undefined ? null : findClass(body, 'plot');
  const area = plot === null ? null : findClass(plot, 'plot-area');
  if (body === undefined || plot === null || area === null) return wavesOf(fromHtml(html), size);
  for (const child of area.children) if (child.type === 'element') unstretch(child, size);
  const titleOf = (name: string) => {
    const title = findClass(plot, name);
    return title === null ? '' : toText(title);
  };
  return {
    widget: classesOf(body).find((name) => name !== 'figure-body') ?? '',
    markup: area.children.map(writeXml).join(''),
    legend: legendOf(body),
    xTitle: titleOf('plot-x-title'),
    yTitle: titleOf('plot-y-title'),
  };
}
