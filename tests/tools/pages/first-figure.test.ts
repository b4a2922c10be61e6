import { describe, expect, it } from 'vitest';
import { preloadFirstFigure, withImports } from '../../../tools/pages/first-figure.ts';

const scripts: Readonly<Record<string, string>> = {
  'Figure.a1.js': 'import{a as e}from"./kit.b2.js";import"./plot.c3.js";const l=()=>import("./late.d4.js");',
  'kit.b2.js': 'import{n}from"./preact.e5.js";export{n as t};export*from"./Figure.a1.js";',
  'plot.c3.js': 'const words="from a base";export{words as w};',
  'client.f6.js': 'import{h}from"./preact.e5.js";',
  'preact.e5.js': 'export const h=1,n=2;',
};

const read = (name: string): string => {
  const text = scripts[name];
  if (text === undefined) throw new Error(`no script is called ${name}`);
  return text;
};

const all = ['Figure.a1.js', 'client.f6.js', 'kit.b2.js', 'plot.c3.js', 'preact.e5.js'];

const island = (client: string, folder = '/_astro/') =>
  `<astro-island uid="1" component-url="${folder}Figure.a1.js" renderer-url="${folder}client.f6.js" client="${client}" ssr>`;

const pageOf = (body: string) => `<html><head><title>A lesson</title></head><body>${body}</body></html>`;

const preloaded = (page: string) =>
  [...page.matchAll(/<link rel="modulepreload" href="([^"]+)" fetchpriority="low">/g)].map(
    ([, href]) => href,
  );

it('finds all that scripts import before they run, each once, and nothing that is imported later', () => {
  expect(withImports(['Figure.a1.js', 'client.f6.js'], read)).toEqual(all);
});

describe('the head of a page', () => {
  it('names the scripts of the first figure', () => {
    const question = '<astro-island component-url="/_astro/Question.js" client="touch" ssr>';
    const figure = `<figure class="figure" data-figure="one">${island('approach')}</figure>`;
    const page = preloadFirstFigure(pageOf(question + figure), '/_astro/', read);
    expect(preloaded(page)).toEqual(all.map((name) => `/_astro/${name}`));
    expect(page).toMatch(/<title>A lesson<\/title><link.*<\/head><body>/);
  });

  it('names them below a folder too', () => {
    const figure = `<figure data-figure="one">${island('approach', '/course/_astro/')}</figure>`;
    expect(preloaded(preloadFirstFigure(pageOf(figure), '/course/_astro/', read))).toContain(
      '/course/_astro/kit.b2.js',
    );
  });

  it.each([
    ['has no figure', '<p>Text</p>'],
    [
      'has a figure that waits for a touch',
      `<figure data-figure="lab">${island('touch')}</figure>${island('approach')}`,
    ],
  ])('stays as it is where the page %s', (_, body) => {
    expect(preloadFirstFigure(pageOf(body), '/_astro/', read)).toBe(pageOf(body));
  });
});
