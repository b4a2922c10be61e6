import { expect, test } from 'vitest';
import { addressOf, chooseFiles } from '../../../tools/offline/choose-files.ts';

const site = [
  'index.html',
  'questions.json',
  '404.html',
  '_astro/page.js',
  // What checks question files, for authors alone.
  '_astro/bench-worker-a1.js',
  '_astro/engine.wasm',
  'lessons/yarn/index.html',
  'lessons/yarn/answers/index.html',
  'questions/yarn/a.json',
  'lab/index.html',
  'lab/rope.bin',
  'lab/t5.bin',
  'bank/yarn/a/index.html',
  'authoring/index.html',
  'authoring/course.json',
  'pagefind/pagefind.js',
  'pagefind/index/en.pf_index',
  'lessons/yarn/card.png',
  'course.pdf',
  'service-worker.js',
].map((path) => ({ path, bytes: 100 }));
const chosen = (limit: number) => chooseFiles(site, limit).map(({ path }) => path);

test('the course is kept, and neither the bank nor what makes no sense without a network', () => {
  expect(chosen(10_000)).toEqual([
    'index.html',
    'questions.json',
    '_astro/page.js',
    'lessons/yarn/index.html',
    'questions/yarn/a.json',
    'lab/index.html',
    'lab/rope.bin',
    'pagefind/pagefind.js',
    'pagefind/index/en.pf_index',
    '_astro/engine.wasm',
    'lab/t5.bin',
    'lessons/yarn/answers/index.html',
  ]);
});

test('what is needed least goes first where it is too much, and no group is kept in part', () => {
  expect(chosen(1100).at(-1)).toBe('lab/t5.bin');
  expect(chosen(800)).not.toContain('pagefind/pagefind.js');
  expect(chosen(800).slice(-2)).toEqual(['lab/rope.bin', '_astro/engine.wasm']);
});

test('a page is kept by the address of its folder', () => {
  expect(addressOf('lessons/yarn/index.html')).toBe('lessons/yarn/');
  expect(addressOf('index.html')).toBe('./');
  expect(addressOf('_astro/page.js')).toBe('_astro/page.js');
});
