/** A piece of a drawing; places and sizes in pixels from the drawing's upper left corner. */
export type DrawingPiece =
  | {
      readonly kind: 'markup';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** The children of an SVG element, already written. */
      readonly markup: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The line that letters stand on. */
      readonly y: number;
      readonly size: number;
      readonly fill: string;
      readonly text: string;
    }
  | {
      readonly kind: 'swatch';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly stroke: string;
      readonly dash: string;
    };

export interface DrawingSheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly fontFamily: string;
  readonly pieces: readonly DrawingPiece[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may be written into XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function writePiece(piece: DrawingPiece): string {
  const at = `x="${piece.x.toFixed(1)}" y="${piece.y.toFixed(1)}"`;
  switch (piece.kind) {
    case 'markup': {
      const size = `width="${piece.width.toFixed(1)}" height="${piece.height.toFixed(1)}"`;
      return `<svg ${at} ${size} overflow="visible">${piece.markup}</svg>`;
    }
    case 'text':
      return `<text ${at} font-size="${piece.size}" fill="${escapeXml(piece.fill)}">${escapeXml(piece.text)}</text>`;
    case 'swatch': {
      const end = (piece.x + piece.width).toFixed(1);
      const y = piece.y.toFixed(1);
      return `<path d="M${piece.x.toFixed(1)} ${y}H${end}" stroke="${escapeXml(piece.stroke)}" stroke-width="3" stroke-dasharray="${piece.dash}"/>`;
    }
  }
}

/** An SVG file that shows the drawing by itself, with a margin and in the colours of the page. */
export function writeSvg({ title, width, height, background, fontFamily, pieces }: DrawingSheet): string {
  const margin = 16;
  const [wide, high] = [width + 2 * margin, height + 2 * margin].map((size) => size.toFixed(1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="-${margin} -${margin} ${wide} ${high}" font-family="${escapeXml(fontFamily)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="-${margin}" y="-${margin}" width="${wide}" height="${high}" fill="${escapeXml(background)}"/>`,
    ...pieces.map(writePiece),
    '</svg>\n',
  ].join('');
}
