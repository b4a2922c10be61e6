import subsetFont from 'subset-font';
import { readCharacters } from './character-map.ts';
import { readNames, readTable, replaceNames } from './name-table.ts';
import type { FontName } from './name-table.ts';

/** What the site's text asks of a font: kerning, ligatures, marks, and figures of one height and width. */
const features = ['kern', 'liga', 'rlig', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rvrn', 'lnum', 'tnum'];

/** The names that tell whose work a font is, and under which terms: they stay as they are. */
const notices: readonly number[] = [0, 7, 8, 9, 10, 11, 12, 13, 14];

/** The names that the fonts' licences reserve; each heads the names of its family. */
const reserved = /\b(?:Source|KaTeX)/g;

/** How a name of a font reads in a modified version. */
export function renamed({ id, text }: FontName): FontName {
  return notices.includes(id) ? { id, text } : { id, text: text.replace(reserved, 'Wavelength') };
}

/** To what a font is cut down. */
export interface Cut {
  readonly characters: string;
  /** The range of weights that is left of a variable font. */
  readonly weights?: { readonly min: number; readonly max: number };
  /** Whether to leave out the instructions for screens of few pixels, as the text faces do anyway. */
  readonly noHinting?: boolean;
}

/**
 * A font cut down, as woff2. It goes by another name, because the licences reserve the first one for the unmodified
 * font; the notices stay inside.
 */
export async function subsetFace(
  font: Uint8Array,
  { characters, weights, noHinting = false }: Cut,
): Promise<Uint8Array> {
  const options = { preserveNameIds: notices, keepFeatures: features, noHinting };
  const cut = await subsetFont(font, characters, {
    ...options,
    targetFormat: 'truetype',
    ...(weights !== undefined && { variationAxes: { wght: weights } }),
  });
  const named = replaceNames(cut, readNames(cut).map(renamed));
  return subsetFont(named, characters, { ...options, targetFormat: 'woff2' });
}

/** Those of the characters that a font can show. */
export async function charactersOfFace(font: Uint8Array, characters: string): Promise<string> {
  const cut = await subsetFont(font, characters, { targetFormat: 'truetype' });
  return readCharacters(readTable(cut, 'cmap'));
}
