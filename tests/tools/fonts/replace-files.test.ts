import { expect, test } from 'vitest';
import { replaceAll } from '../../../tools/fonts/replace-files.ts';

const names = new Map([
  ['serif.AAAA.woff2', 'serif.BBBB.woff2'],
  ['serif.BBBB.woff2', 'serif.CCCC.woff2'],
]);

test('names of files are replaced literally, and each once', () => {
  expect(replaceAll('url(serif.AAAA.woff2) url(serif.BBBB.woff2) serifxAAAA.woff2', names)).toBe(
    'url(serif.BBBB.woff2) url(serif.CCCC.woff2) serifxAAAA.woff2',
  );
});

test('a text stays as it is where none is to be replaced', () => {
  expect(replaceAll('url(serif.AAAA.woff2)', new Map())).toBe('url(serif.AAAA.woff2)');
});
