import { readFile } from 'node:fs/promises';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { textFaces } from './text-faces.ts';
import type { TextFace } from './text-faces.ts';

/** What it takes to set text in one font as wide and high as in another. */
export interface Metrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  /** The mean width of a letter, weighted by how often it is used in English. */
  readonly xWidthAvg: number;
}

/** A font that systems bring along. Fonts drawn to the same widths are named together. */
interface SystemFont {
  readonly names: readonly string[];
  /** `xWidthAvg` by ems. */
  readonly width: number;
}

/**
 * The widths are Capsize's (`@capsizecss/metrics` 4.3.0), but those of Times and Arial and their like. With Capsize's, which
 * weigh letters alone, lessons were set 1 % too wide and some summaries took a line more: theirs are such that the
 * course's own text, with its spaces and digits, is as wide in both (tests/e2e/typefaces.desktop.spec.ts measures it).
 * Height and depth are replaced, so they do not matter.
 */
const systemFonts: Readonly<Record<'serif' | 'sans', Readonly<Record<string, readonly SystemFont[]>>>> = {
  serif: {
    '400 normal': [
      { names: ['Georgia'], width: 913 / 2048 },
      { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 843 / 2048 },
      { names: ['Noto Serif', 'NotoSerif-Regular'], width: 481 / 1000 },
    ],
    '400 italic': [
      { names: ['Georgia Italic'], width: 931 / 2048 },
      { names: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], width: 843 / 2048 },
      { names: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 469 / 1000 },
    ],
    '600 normal': [
      { names: ['Georgia Bold'], width: 1062 / 2048 },
      { names: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], width: 892 / 2048 },
      { names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 512 / 1000 },
    ],
  },
  sans: {
    '400 normal': [
      { names: ['Arial', 'Liberation Sans', 'Helvetica', 'Arimo'], width: 925 / 2048 },
      { names: ['Roboto', 'Roboto-Regular'], width: 911 / 2048 },
    ],
    '600 normal': [
      { names: ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold', 'Arimo Bold'], width: 991 / 2048 },
      { names: ['Roboto Bold', 'Roboto-Bold'], width: 926 / 2048 },
    ],
  },
};

const percent = (share: number) => `${String(Number((100 * share).toFixed(2)))}%`;

/** The rule for a system font that takes the room of a face of the site, in CSS. */
export function fallbackRule(
  face: Omit<TextFace, 'file' | 'isVariable'>,
  metrics: Metrics,
  font: SystemFont,
): string {
  const { family, style, weight } = face;
  const size = metrics.xWidthAvg / metrics.unitsPerEm / font.width;
  const share = (length: number) => percent(Math.abs(length) / metrics.unitsPerEm / size);
  return [
    `@font-face{font-family:'${family} fallback';font-style:${style};font-weight:${String(weight)};`,
    `src:${font.names.map((name) => `local('${name}')`).join(',')};`,
    `size-adjust:${percent(size)};ascent-override:${share(metrics.ascent)};`,
    `descent-override:${share(metrics.descent)};line-gap-override:${share(metrics.lineGap)}}`,
  ].join('');
}

/** The metrics of a face, of a variable font at the face's weight. */
async function measure({ file, isVariable, weight }: TextFace): Promise<Metrics> {
  const font = await readFile(file);
  if (!isVariable) return fromBuffer(font);
  const options = { targetFormat: 'woff2', keepAllGlyphs: true, variationAxes: { wght: weight } } as const;
  return fromBuffer(await subsetFont(font, undefined, options));
}

/** The rules for all that can stand in for the site's text faces. Of several fonts at hand the first named is used. */
export async function fallbackRules(): Promise<string> {
  const rules = textFaces.map(async (face) => {
    const metrics = await measure(face);
    const fonts = systemFonts[face.stand][`${String(face.weight)} ${face.style}`] ?? [];
    // Among rules for the same style the last that can be had is taken.
    return fonts.map((font) => fallbackRule(face, metrics, font)).reverse();
  });
  return (await Promise.all(rules)).flat().join('\n');
}

/**
 * Adds to `faces.css` what a browser shows until the site's typefaces have come: fonts of the system, stretched so
 * that they take the same room and no line moves when they go.
 */
export function addFallbackFaces(): Plugin {
  return {
    name: 'fallback-faces',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('/styles/faces.css')) return undefined;
      return { code: `${await fallbackRules()}\n${code}`, map: null };
    },
  };
}
