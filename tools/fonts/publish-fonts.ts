import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { charactersIn } from './characters.ts';
import { changedStyleHashes, replaceAll } from './replace-files.ts';
import type { Replacements } from './replace-files.ts';
import { subsetFace } from './subset.ts';
import type { Cut } from './subset.ts';
import { sansWeights } from './text-faces.ts';

type Texts = ReadonlyMap<string, string>;

/** The files whose text a reader may see, by their places. A worker has no page to draw on. */
async function readTexts(folder: string): Promise<Texts> {
  const files = globSync('**/*.{html,json,js}', { cwd: folder })
    .filter((file) => !/(?:^|[\\/])(?:[a-z]+-)*worker-[^\\/]*\.js$/.test(file))
    .map((file) => path.join(folder, file));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

/** To what a font file of the site is cut down. */
function cutsFor(texts: Texts): (file: string) => Cut {
  const characters = charactersIn(texts.values());
  // Formulas are typeset at build: no script writes a character that stands in none of them.
  const written = [...texts].flatMap(([file, text]) => (file.endsWith('.js') ? [] : [text]));
  const inFormulas = { characters: charactersIn(written), noHinting: true };
  return (file) => {
    if (path.basename(file).startsWith('KaTeX_')) return inFormulas;
    return file.includes('-wght-') ? { characters, weights: sansWeights } : { characters };
  };
}

/** A file's name with the hash of what it holds: `serif.Bx3k9QaZ.woff2`. */
function nameByContent(file: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return path.basename(file).replace(/\.[\w-]+\.woff2$/, `.${hash}.woff2`);
}

/** Cuts a font file down and gives it a name of its own. Answers its old name and its new one. */
async function cutDown(file: string, cut: Cut): Promise<readonly [string, string]> {
  const font = await subsetFace(await readFile(file), cut);
  const name = nameByContent(file, font);
  await writeFile(file, font);
  await rename(file, path.join(path.dirname(file), name));
  return [path.basename(file), name];
}

function fontsIn(folder: string): readonly string[] {
  return globSync('**/*.woff2', { cwd: folder }).map((file) => path.join(folder, file));
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Names the fonts anew in all files that name them. */
async function renameIn(texts: Texts, names: Replacements): Promise<void> {
  // A page's policy lists the styles of other pages as well.
  const hashes = [...texts.values()].flatMap((page) => [...changedStyleHashes(page, names)]);
  const replacements = new Map([...names, ...hashes]);
  for (const [file, text] of texts) {
    const written = replaceAll(text, replacements);
    if (written !== text) await writeFile(file, written);
  }
}

/**
 * Cuts the fonts of a built site down to the characters that its pages, records and scripts can show, and names the
 * files anew wherever they are named. Answers the size of all fonts before and after, in bytes.
 */
export async function publishFonts(
  folder: string,
): Promise<{ readonly before: number; readonly after: number }> {
  const texts = await readTexts(folder);
  const cutOf = cutsFor(texts);
  const fonts = fontsIn(folder);
  const before = await sizeOf(fonts);
  const names = new Map<string, string>();
  for (const file of fonts) names.set(...(await cutDown(file, cutOf(file))));
  await renameIn(texts, names);
  return { before, after: await sizeOf(fontsIn(folder)) };
}
