/** A piece of an excerpt, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** The pieces of an excerpt, whose only elements are `mark`. What else looks like an element is text. */
export function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, marked] = /^<mark>(.*)<\/mark>$/s.exec(piece) ?? [];
      const text = (marked ?? piece).replaceAll(/&(?:\w+|#\w+);/g, (sign) => signs[sign] ?? sign);
      return { text, isMarked: marked !== undefined };
    });
}
