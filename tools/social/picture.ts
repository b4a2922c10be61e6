import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cardSvg, plotSize } from './card.ts';
import { drawPng } from './draw.ts';
import { pagePlot } from './page-plot.ts';
import { plainSheet, readTokens } from './plain-sheet.ts';

/** Raise it when the same SVG leads to another picture: another renderer, other faces. */
const renderer = 'resvg-2.6.2/1';
const cache = 'node_modules/.cache/wavelength-social';

const readSource = (file: string): Promise<string> =>
  readFile(new URL(`../../src/${file}`, import.meta.url), 'utf8').catch(() => '');

/** The picture of a page as SVG; `plot` says whether its figure is in it. */
async function cardOf(html: string): Promise<string> {
  const title = (/<title>([^<]*) · Wavelength<\/title>/.exec(html)?.[1] ?? 'Wavelength').replaceAll(
    '&amp;',
    '&',
  );
  const tokens = readTokens(await readSource('styles/tokens.css'));
  const plot = pagePlot(html, plotSize);
  const sheets = [
    await readSource('styles/figure.css'),
    plot === null ? '' : await readSource(`widgets/${plot.widget}/figure.css`),
  ];
  const colour = (name: string) => tokens.get(name) ?? '#000';
  return cardSvg({
    title,
    plot,
    sheet: plainSheet(sheets.join('\n'), tokens),
    colours: {
      paper: colour('--panel'),
      ink: colour('--ink'),
      soft: colour('--ink-soft'),
      accent: colour('--accent'),
    },
  });
}

/** A picture, from the cache where the same one was drawn before. */
async function drawOnce(svg: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(renderer).update(svg).digest('hex').slice(0, 32);
  const kept = path.join(cache, `${key}.png`);
  const known = await readFile(kept).catch(() => null);
  if (known !== null) return known;
  const drawn = await drawPng(svg);
  await mkdir(cache, { recursive: true });
  await writeFile(kept, drawn);
  return drawn;
}

/** The picture that links to a page are shown with, as PNG. */
export async function pictureOf(html: string): Promise<Uint8Array> {
  return drawOnce(await cardOf(html));
}
