/** A file in the `figures/` of a lesson, and whether a question can show it. */
export type KnownImage =
  | { readonly fault: null; readonly width: number; readonly height: number }
  | { readonly fault: string; readonly advice: string };

/** By their names, the images of one lesson. */
export type KnownImages = Readonly<Record<string, KnownImage>>;

/** An image weighs on every page that shows it; a drawing needs far less. */
const mostCharacters = 40_000;

/**
 * Whether a question can show a file: a small SVG of known size that is complete in itself.
 * @param text what is in the file; null where it is not an SVG, which its name says
 */
export function describeImage(name: string, text: string | null): KnownImage {
  if (text === null || !name.endsWith('.svg') || !/<svg[\s>]/.test(text)) {
    return {
      fault: 'is not an SVG',
      advice: 'draw it as an .svg, which stays sharp in every size and in print',
    };
  }
  if (text.length > mostCharacters) {
    const size = Math.round(text.length / 1000);
    return {
      fault: `has ${size} kB, and ${mostCharacters / 1000} are the most`,
      advice: 'leave out what the editor has added, and round the coordinates',
    };
  }
  const foreign =
    /<script|<foreignObject|<image|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|@import|url\((?!\s*["']?#)/i;
  const found = foreign.exec(text);
  if (found !== null) {
    const advice = 'keep to shapes and texts of its own: no scripts, no other files';
    return { fault: `holds "${found[0].trim()}", which an image on a page cannot use`, advice };
  }
  return sizeOf(text);
}

function sizeOf(text: string): KnownImage {
  const tag = /<svg[^>]*>/.exec(text)?.[0] ?? '';
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(tag);
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  if (width > 0 && height > 0) return { fault: null, width, height };
  return { fault: 'does not say how large it is', advice: 'write viewBox="0 0 width height" at its <svg>' };
}
