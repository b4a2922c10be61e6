/** Taking a figure along as a file. Loaded when somebody does. */
import { writeSvg } from './svg-document.ts';
import type { DrawingPiece } from './svg-document.ts';

/** What the page's style sheets say of a drawing; a file has none, so each is written at its element. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'vector-effect',
  'opacity',
  'font-size',
  'font-weight',
  'paint-order',
  'display',
] as const;

/** Where a piece is on the screen, from the drawing's corner. */
function placeIn(drawing: DOMRect, piece: DOMRect) {
  return {
    x: piece.left - drawing.left,
    y: piece.top - drawing.top,
    width: piece.width,
    height: piece.height,
  };
}

/** A plot's children with their looks written at each. */
function markupOf(plot: SVGSVGElement): string {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = plot.querySelectorAll('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value !== '' && !element.hasAttribute(property)) element.setAttribute(property, value);
    }
    for (const name of ['class', 'style', 'tabindex', 'role']) element.removeAttribute(name);
  });
  return new XMLSerializer().serializeToString(copy).replace(/^<svg[^>]*>|<\/svg>$/g, '');
}

const dashes: Readonly<Record<string, string>> = { dashed: '8 5', dotted: '1 5' };

/** The line before an entry of a legend. */
function swatchOf(
  entry: Element,
  at: { readonly x: number; readonly y: number; readonly height: number },
): DrawingPiece {
  const before = getComputedStyle(entry, '::before');
  return {
    kind: 'swatch',
    x: at.x,
    y: at.y + at.height / 2,
    width: Number.parseFloat(before.width) || 0,
    stroke: before.borderTopColor,
    dash: dashes[before.borderTopStyle] ?? 'none',
  };
}

function wordsOf(element: Element, drawing: DOMRect): DrawingPiece[] {
  const style = getComputedStyle(element);
  const text = element.textContent.trim();
  if (text === '' || style.display === 'none') return [];
  const range = document.createRange();
  range.selectNodeContents(element);
  const at = placeIn(drawing, range.getBoundingClientRect());
  const size = Number.parseFloat(style.fontSize);
  const swatch = element.matches('.legend li')
    ? [swatchOf(element, placeIn(drawing, element.getBoundingClientRect()))]
    : [];
  return [
    ...swatch,
    { kind: 'text', x: at.x, y: at.y + at.height / 2 + size / 3, size, fill: style.color, text },
  ];
}

/** The drawing of a figure as an SVG file of its own, as it is on the screen now. */
export function drawingAsSvg(drawing: Element): string {
  const box = drawing.getBoundingClientRect();
  const figure = drawing.closest('figure') ?? drawing;
  const plots = [...drawing.querySelectorAll<SVGSVGElement>('svg.plot-area')];
  return writeSvg({
    title:
      figure.querySelector('figcaption strong')?.textContent ?? plots[0]?.getAttribute('aria-label') ?? '',
    width: box.width,
    height: box.height,
    background: getComputedStyle(figure).backgroundColor,
    fontFamily: getComputedStyle(drawing).fontFamily,
    pieces: [
      ...plots.map((plot): DrawingPiece => {
        const at = placeIn(box, plot.getBoundingClientRect());
        return { kind: 'markup', ...at, markup: markupOf(plot) };
      }),
      ...[...drawing.querySelectorAll('p, .legend li')].flatMap((element) => wordsOf(element, box)),
    ],
  });
}

/** Hands the reader a text as a file. */
export function saveText(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
