import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCharacters } from '../../../tools/fonts/character-map.ts';
import { charactersOfFace } from '../../../tools/fonts/subset.ts';
import { textFaces } from '../../../tools/fonts/text-faces.ts';

/** A table of one map, from numbers of 16 bits. */
function table(...map: readonly number[]): Uint8Array {
  const words = [0, 1, 3, 1, 0, 12, ...map];
  const bytes = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => bytes.writeUInt16BE(word & 0xff_ff, 2 * index));
  return bytes;
}

test('the characters of a font are those asked for that it has', async () => {
  const font = readFileSync(textFaces[0]?.file ?? '');
  expect(await charactersOfFace(font, 'ab–✓𝒶λéA')).toBe('Aabé–');
});

test('segments name characters by a distance or by a list, in which 0 is none', () => {
  expect(readCharacters(table(4, 0, 0, 4, 0, 0, 0, 0x43, 0xff_ff, 0, 0x41, 0xff_ff, -0x40, 1, 0, 0))).toBe(
    'ABC',
  );
  const listed = [4, 0, 0, 4, 0, 0, 0, 0x63, 0xff_ff, 0, 0x61, 0xff_ff, 0, 1, 4, 0, 7, 0, 9];
  expect(readCharacters(table(...listed))).toBe('ac');
});

test('groups name characters beyond the first plane', () => {
  expect(readCharacters(table(12, 0, 0, 0, 0, 0, 0, 1, 1, 0xd4_b6, 1, 0xd4_b7, 0, 5))).toBe(
    '\u{1d4b6}\u{1d4b7}',
  );
});
