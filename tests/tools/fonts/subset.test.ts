import { globSync, readFileSync } from 'node:fs';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { charactersIn } from '../../../tools/fonts/characters.ts';
import { readNames, replaceNames } from '../../../tools/fonts/name-table.ts';
import { subsetFace } from '../../../tools/fonts/subset.ts';
import { textFaces } from '../../../tools/fonts/text-faces.ts';

const katex = globSync('node_modules/katex/dist/fonts/*.woff2');
const files = [...new Set([...textFaces.map(({ file }) => file), ...katex])];

const typed = charactersIn([]);

/** An uncompressed font with its names and notices. */
const open = (font: Uint8Array) =>
  subsetFont(font, typed, { targetFormat: 'truetype', preserveNameIds: [13, 14] });

describe.each(files)('%s', (file) => {
  const original = readFileSync(file);

  test('goes by a name that its licence does not reserve, and keeps its notices', async () => {
    const names = readNames(await open(await subsetFace(original, { characters: typed })));
    const notice = names.filter(({ id }) => id === 0 || id === 13).map(({ text }) => text);
    const [, reserved = ''] = /Reserved Font Name ‘?(\w+)/.exec(notice.join(' ')) ?? [];
    expect(reserved).not.toBe('');
    const others = names.filter(({ id }) => id !== 0 && id !== 13).map(({ text }) => text);
    expect(others.filter((text) => text.includes(reserved))).toEqual([]);
    expect(names.find(({ id }) => id === 1)?.text).toMatch(/^Wavelength/);
    const before = readNames(await open(original));
    expect(notice).toEqual(before.filter(({ id }) => id === 0 || id === 13).map(({ text }) => text));
  });
});

test('a variable font is left the asked-for weights alone, and is smaller for it', async () => {
  const sans = readFileSync(textFaces.find(({ isVariable }) => isVariable)?.file ?? '');
  const whole = await subsetFace(sans, { characters: 'abc' });
  const cut = await subsetFace(sans, { characters: 'abc', weights: { min: 400, max: 600 } });
  expect(cut.length).toBeLessThan(whole.length);
});

test('a cut font is as wide and high as before where it still has the character', async () => {
  const [face] = textFaces;
  const original = readFileSync(face?.file ?? '');
  const cut = await fromBuffer(Buffer.from(await subsetFace(original, { characters: typed })));
  const { ascent, descent, unitsPerEm, xWidthAvg } = await fromBuffer(original);
  expect(cut).toMatchObject({ ascent, descent, unitsPerEm, xWidthAvg });
  expect(cut.familyName).toBe('Wavelength Serif 4');
});

test('names are written as they are read', async () => {
  const font = await open(readFileSync(textFaces[0]?.file ?? ''));
  const names = [
    { id: 1, text: 'Wavelength – λ' },
    { id: 4, text: '' },
  ];
  const written = replaceNames(font, names);
  expect(readNames(written)).toEqual(names);
  expect(readNames(replaceNames(written, readNames(font)))).toEqual(readNames(font));
});

test('the licences of the faces that the site ships are the packages’ own', () => {
  const textOf = (file: string) => {
    const text = readFileSync(file, 'utf8');
    return text.slice(
      text.indexOf('SIL OPEN FONT LICENSE'),
      text.indexOf('OTHER DEALINGS IN THE FONT SOFTWARE'),
    );
  };
  const own = textOf('node_modules/@fontsource/source-serif-4/LICENSE');
  expect(own.length).toBeGreaterThan(3000);
  for (const name of ['katex', 'source-sans-3', 'source-serif-4']) {
    expect([name, textOf(`public/licences/${name}.txt`)]).toEqual([name, own]);
  }
});
