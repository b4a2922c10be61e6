import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { readNames, replaceNames } from '../fonts/name-table.ts';

const { resolve } = createRequire(import.meta.url);
const faces = [
  ['Wavelength Serif', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['Wavelength Sans', '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'],
  // Raised digits are in this one.
  [
    'Wavelength Sans More',
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  ],
  ['Wavelength Sans Greek', '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2'],
] as const;

/** All that titles and plots are written with: basic Latin, accents, Greek, signs of mathematics and quotation. */
const characters = Array.from({ length: 0x500 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const signs = '–—‘’“”…×÷·±−√∞≈≠≤≥→←⋅⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉\u202f\u2009';

/** A face of the site for the renderer, which reads no compressed fonts, under the name that the site gives it. */
async function loadFace([family, file]: (typeof faces)[number]): Promise<Uint8Array> {
  const font = await readFile(resolve(file));
  const plain = await subsetFont(font, characters + signs, {
    targetFormat: 'truetype',
    ...(file.includes('wght') && { variationAxes: { wght: 400 } }),
  });
  const named = readNames(plain).filter(({ id }) => id !== 16 && id !== 17);
  return replaceNames(
    plain,
    named.map((name) => (name.id === 1 ? { ...name, text: family } : name)),
  );
}

let fonts: Promise<Uint8Array[]> | null = null;

async function start(): Promise<Uint8Array[]> {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(faces.map(loadFace));
}

/** An SVG file as a PNG, in the site's faces. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  fonts ??= start();
  const font = {
    fontBuffers: await fonts,
    defaultFontFamily: 'Wavelength Sans',
    sansSerifFamily: 'Wavelength Sans',
    serifFamily: 'Wavelength Serif',
  };
  const resvg = new Resvg(svg, { font });
  try {
    return resvg.render().asPng();
  } finally {
    resvg.free();
  }
}
