import { expect, test } from 'vitest';
import { precacheEntries } from '../../src/offline/entries.ts';

test('a file is taken only with the content that the build wrote, and anew with any other', () => {
  const hash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  expect(precacheEntries([['lab/', hash]])).toEqual([
    { url: 'lab/', integrity: hash, revision: '47DEQpj8HBSa' },
  ]);
});
