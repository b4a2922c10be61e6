import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
