import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishFonts } from '../../../tools/fonts/publish-fonts.ts';
import { textFaces } from '../../../tools/fonts/text-faces.ts';

const serif = textFaces[0]?.file ?? '';
const style = 'a{src:url(/serif-400.AbCd_-12.woff2)}';
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A site of one page with one font, of which the page shows these words. */
function site(words: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  copyFileSync(serif, path.join(folder, 'serif-400.AbCd_-12.woff2'));
  writeFileSync(
    path.join(folder, 'index.html'),
    `<meta content="style-src '${hash(style)}'"><link href="/serif-400.AbCd_-12.woff2"><style>${style}</style>${words}`,
  );
  return folder;
}

const fontIn = (folder: string) => globSync('*.woff2', { cwd: folder })[0] ?? '';

test('pages name the cut font, and their policy lets the changed styles through', async () => {
  const folder = site('plain');
  const { before, after } = await publishFonts(folder);
  expect(after).toBeLessThan(0.7 * before);
  const name = fontIn(folder);
  expect(name).toMatch(/^serif-400\.[\w-]{8}\.woff2$/);
  expect(name).not.toBe('serif-400.AbCd_-12.woff2');
  const changed = `a{src:url(/${name})}`;
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe(
    `<meta content="style-src '${hash(changed)}'"><link href="/${name}"><style>${changed}</style>plain`,
  );
});

test('a file has another name when it holds other characters, and the same when it does not', async () => {
  const folders = [site('plain'), site('other words'), site('a – b')];
  for (const folder of folders) await publishFonts(folder);
  const [plain, other, dash] = folders.map(fontIn);
  expect(other).toBe(plain);
  expect(dash).not.toBe(plain);
});

test('a worker’s script draws nothing, so its characters are not kept', async () => {
  const folders = [site('plain'), site('plain'), site('plain')];
  const names = [null, 'bench-worker-CBhcE87f.js', 'words-CBhcE87f.js'];
  folders.forEach((folder, index) => {
    const name = names[index];
    if (typeof name === 'string') writeFileSync(path.join(folder, name), 'postMessage("Ångström ½")');
  });
  for (const folder of folders) await publishFonts(folder);
  const [plain, worker, script] = folders.map(fontIn);
  expect(worker).toBe(plain);
  expect(script).not.toBe(plain);
});

test('what lessons show in a typeface is parted from what they do not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  const rule = '@font-face{font-family:S;src:url(/source-serif-4-latin-400-normal.AbCd_-12.woff2)}';
  copyFileSync(serif, path.join(folder, 'source-serif-4-latin-400-normal.AbCd_-12.woff2'));
  mkdirSync(path.join(folder, 'lessons/one'), { recursive: true });
  writeFileSync(
    path.join(folder, 'lessons/one/index.html'),
    `<link rel="preload" href="/source-serif-4-latin-400-normal.AbCd_-12.woff2"><style>${rule}</style><p>base</p>`,
  );
  writeFileSync(path.join(folder, 'index.html'), '<p>É</p>');
  await publishFonts(folder);
  const page = readFileSync(path.join(folder, 'lessons/one/index.html'), 'utf8');
  const [, often = '', ranges = ''] =
    /url\(\/(source-[^)]*)\);unicode-range:([^}]*)\}@font-face/.exec(page) ?? [];
  const [, rare = '', others = ''] = /url\(\/([^)]*-rare[^)]*)\);unicode-range:([^}]*)\}/.exec(page) ?? [];
  expect(ranges).toBe('U+61-62,U+65,U+73');
  expect(others).toMatch(/^U\+20-60,U\+63-64,.*U\+C9$/);
  expect(page).toContain(`href="/${often}"`);
  expect(globSync('*.woff2', { cwd: folder }).sort()).toEqual([rare, often].sort());
});
