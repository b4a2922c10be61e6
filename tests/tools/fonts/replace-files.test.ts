import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changedStyleHashes, replaceAll } from '../../../tools/fonts/replace-files.ts';

const names = new Map([
  ['serif.AAAA.woff2', 'serif.BBBB.woff2'],
  ['serif.BBBB.woff2', 'serif.CCCC.woff2'],
]);

describe('names of files in a text', () => {
  test('are replaced literally, and each once', () => {
    expect(replaceAll('url(serif.AAAA.woff2) url(serif.BBBB.woff2) serifxAAAA.woff2', names)).toBe(
      'url(serif.BBBB.woff2) url(serif.CCCC.woff2) serifxAAAA.woff2',
    );
  });

  test('stay where none is to be replaced', () => {
    expect(replaceAll('url(serif.AAAA.woff2)', new Map())).toBe('url(serif.AAAA.woff2)');
  });
});

describe('the hashes of a page’s styles', () => {
  const hash = (style: string) => `sha256-${createHash('sha256').update(style).digest('base64')}`;

  test('change with the files that a style names, and only then', () => {
    const style = '@property --a{syntax:"<number>"}a{src:url(serif.AAAA.woff2)}';
    const page = `<style>${style}</style><style>p{margin:0}</style>`;
    expect([...changedStyleHashes(page, names)]).toEqual([
      [hash(style), hash(style.replace('AAAA', 'BBBB'))],
    ]);
  });
});
