import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const shared = readFileSync('src/styles/figure.css', 'utf8');

/** The lines of a widget that its code names: each with the first of its classes. */
const drawn = globSync('src/widgets/*/*.tsx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/<Line\b[^>]*?\bseries="([\w-]+)/g)].map(
    ([, series = '']) => [path.dirname(file), series] as const,
  ),
);

/** Whether a rule for these lines gives them a colour; SVG draws none without. */
const hasStroke = (css: string, lines: string): boolean =>
  [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].some(
    ([, selector = '', rule = '']) =>
      new RegExp(String.raw`${lines}(?![\w.-])`).test(selector) && /(?:^|[\s;])stroke:/.test(rule),
  );

it('finds the lines', () => {
  expect(drawn.length).toBeGreaterThan(20);
});

it.each(drawn)('%s draws its line “%s” in a colour', (widget, series) => {
  const own = readFileSync(`${widget}/figure.css`, 'utf8');
  const ofSeries = String.raw`\.series\.${series}`;
  expect(hasStroke(shared + own, ofSeries) || hasStroke(own, String.raw`\.series`)).toBe(true);
});
