import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { narrowPolicy, shareParts } from '../../../tools/pages/slim-page.ts';

const long = `a{content:'${'x'.repeat(4000)}'}`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the styles and scripts of a page that shares them', () => {
  test('become links in their places, the short ones excepted', () => {
    const { page, files } = shareParts(
      `<head><style data-x>${long}</style><style>p{margin:0}</style></head>`,
      '/course/_astro/',
    );
    expect(page).toMatch(
      /^<head><link rel="stylesheet" href="\/course\/_astro\/page\.[\w-]{8}\.css"><style>p\{margin:0\}<\/style><\/head>$/,
    );
    expect(files).toEqual([{ name: /page\.[^"]*/.exec(page)?.[0], text: long }]);
  });

  test('and so do scripts that run where they stand, but not modules, the short ones and those of the head', () => {
    const script = `run('${'x'.repeat(2000)}')`;
    const module = `<script type="module">${script}</script>`;
    const head = `<head><script>${script}</script></head>`;
    const { page, files } = shareParts(
      `${head}<body><script>${script}</script>${module}<script>run()</script></body>`,
      '/_astro/',
    );
    const [file] = files;
    expect(page).toBe(
      `${head}<body><script defer src="/_astro/${file?.name ?? ''}"></script>${module}<script>run()</script></body>`,
    );
    expect(files).toEqual([{ name: expect.stringMatching(/^page\.[\w-]{8}\.js$/) as string, text: script }]);
  });

  test('have one file for one content, and another for another', () => {
    const nameOf = (css: string) => shareParts(`<style>${css}</style>`, '/').files[0]?.name;
    expect(nameOf(long)).toBe(nameOf(long));
    expect(nameOf(`${long} `)).not.toBe(nameOf(long));
  });
});

describe('the policy of a page', () => {
  const policyOf = (...sources: string[]) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${sources.join(' ')}; style-src-elem 'self';">`;

  test('lets through the scripts and styles that stand in the page, and no others', () => {
    const body = '<script type="module" src="/a.js"></script><script>run()</script><style>p{}</style>';
    const own = [hashOf('run()'), hashOf('p{}')];
    expect(narrowPolicy(policyOf(...own, hashOf('other'), hashOf('')) + body)).toBe(policyOf(...own) + body);
  });

  test('is not touched elsewhere in the page', () => {
    const page = `<p>A hash: ${hashOf('other')}</p>`;
    expect(narrowPolicy(page)).toBe(page);
  });
});
