import { expect, it } from 'vitest';
import { cardSvg, wrapTitle } from '../../../tools/social/card.ts';
import { drawPng } from '../../../tools/social/draw.ts';
import { pagePlot } from '../../../tools/social/page-plot.ts';
import { plainSheet, readTokens } from '../../../tools/social/plain-sheet.ts';

const page = (inner: string) => `<main><figure><div class="figure-body first"><p>No plot.</p></div></figure>
<figure><div class="figure-body my-widget"><div class="figure-drawing">
<ul class="legend"><li class="trained">as trained</li></ul>
<div class="plot"><p class="plot-y-title">up</p><svg class="plot-area">${inner}</svg><p class="plot-x-title">across</p></div>
</div></div></figure></main>`;
const size = { width: 200, height: 100 };
const colours = { paper: '#fff', ink: '#000', soft: '#777', accent: '#00f' };

it('finds the plot of a page with its widget, its legend and the titles of its axes', () => {
  expect(pagePlot(page('<line x1="0%" x2="100%"></line>'), size)).toEqual({
    widget: 'my-widget',
    markup: '<line x1="0%" x2="100%" />',
    legend: [{ series: 'trained', text: 'as trained' }],
    xTitle: 'across',
    yTitle: 'up',
  });
  expect(pagePlot('<main><p>No figure.</p></main>', size)).toBeNull();
});

it('moves what stands in a stretched view box to pixels, so that lines keep their width', () => {
  const stretched =
    '<svg width="50%" height="100%" viewBox="0 -1 10 2" preserveAspectRatio="none"><polyline points="0,-1 10,1"></polyline><path d="M5 0L10 1"></path></svg>';
  const { markup = '' } = pagePlot(page(stretched), size) ?? {};
  expect(markup).not.toContain('viewBox');
  expect(markup).toMatch(/points="0\.00[, ]0\.00[, ]100\.00[, ]100\.00"/);
  expect(markup).toContain('d="M50.00 50.00L100.00 100.00"');
});

it('keeps of a style sheet what an SVG file is drawn by, in the light theme', () => {
  const tokens = readTokens(
    ':root { --ink: light-dark(#111111, #eeeeee); } @media print { :root { --ink: #000; } }',
  );
  const css = `.w { --half: color-mix(in srgb, #ffffff 50%, var(--ink)); display: grid; cursor: grab; }
.w .a { fill: var(--half); font-size: 0.5rem; margin: 0; }
.w .a:hover { fill: red; }
@media (max-width: 30rem) { .w .a { fill: red; } }`;
  expect(plainSheet(css, tokens)).toBe('.w{display: grid}\n.w .a{fill: #888888;font-size: 8px}');
});

it('breaks a title between words', () => {
  expect(wrapTitle('Not every pair stretches alike', 16)).toEqual(['Not every pair', 'stretches alike']);
});

it('is a picture of the size that links are shown with, in which title and figure can be seen', async () => {
  const plot = pagePlot(page('<rect width="100%" height="100%" class="all"></rect>'), size);
  const draw = (title: string, sheet: string) => drawPng(cardSvg({ title, plot, sheet, colours }));
  const png = Buffer.from(await draw('Matching', '.my-widget .all{fill:#f00}'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.equals(await draw('Mismatch', '.my-widget .all{fill:#f00}'))).toBe(false);
  expect(png.equals(await draw('Matching', '.my-widget .all{fill:#0f0}'))).toBe(false);
});
