import { expect, test } from 'vitest';
import { guessHeights } from '../../../tools/pages/guessed-heights.ts';

const words = (characters: number): string => 'word '.repeat(characters / 5);
const firstScreens = `<p>${words(2000)}</p>`;
const pageOf = (blocks: string): string =>
  `<!doctype html><html lang="en"><body><main><article class="article with-margin">${firstScreens}${blocks}</article></main></body></html>`;

/** The heights that stand in a page, in rem, by the names of the elements. */
const guesses = (page: string): readonly (readonly [string, number])[] =>
  [...guessHeights(page).matchAll(/<(\w+) style="--tall:(\d+)rem"/g)].map(
    ([, name = '', height]) => [name, Number(height)] as const,
  );

/** The height of one block below the first screens. */
const heightOf = (block: string): number => guesses(pageOf(block))[0]?.[1] ?? 0;

test('blocks below the first screens say how tall they are about, and nothing else changes', () => {
  const page = pageOf(`<p>${words(340)}</p>\n<p class="hint">Short.</p>`);
  expect(guesses(page)).toEqual([
    ['p', 19],
    ['p', 3],
  ]);
  expect(guessHeights(page).replaceAll(/ style="--tall:\d+rem"/g, '')).toBe(page);
});

test('what a reader sees at first says nothing', () => {
  const page = pageOf('').replace(firstScreens, `<p>${words(300)}</p><p>${words(300)}</p>`);
  expect(guessHeights(page)).toBe(page);
});

test('titles, notes in the margin, what pops up and what shows nothing are left alone', () => {
  const blocks =
    '<h2 id="a">Title</h2><aside class="margin-note">Note</aside><div popover>Preview</div><script>run()</script>' +
    '<noscript>None</noscript><p></p>';
  expect(guesses(pageOf(blocks))).toEqual([]);
});

test('fields, rows and a plot make a block taller; a second plot stands beside the first', () => {
  const plain = heightOf(`<section><p>${words(100)}</p></section>`);
  expect(heightOf(`<section><p>${words(100)}</p><input><input></section>`)).toBe(plain + 4);
  const plot = '<svg class="plot-area"><text>words in it</text></svg>';
  const one = heightOf(`<section><p>${words(100)}</p>${plot}</section>`);
  expect(one).toBeGreaterThan(plain + 5);
  expect(heightOf(`<section><p>${words(100)}</p>${plot}${plot}</section>`)).toBe(one);
});

test('what is read aloud, folded away, or waits for an answer takes no room', () => {
  const seen = heightOf(`<div><p>${words(100)}</p></div>`);
  const away = [
    `<span class="katex-mathml">${words(200)}</span>`,
    `<details><p>${words(200)}</p></details>`,
    `<div class="after-question-content">${words(200)}</div>`,
    `<select hidden><option>${words(200)}</option></select>`,
  ];
  for (const part of away) expect(heightOf(`<div><p>${words(100)}</p>${part}</div>`)).toBe(seen);
});

test('a page without an article is left alone', () => {
  expect(guessHeights('<main><p>Nothing.</p></main>')).toBe('<main><p>Nothing.</p></main>');
});
