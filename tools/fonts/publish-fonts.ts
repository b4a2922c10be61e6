import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { styleChanger } from '../pages/page-styles.ts';
import { charactersIn, charactersOf } from './characters.ts';
import { splitRules } from './face-rules.ts';
import type { FacePart, SplitFace } from './face-rules.ts';
import { replaceAll } from './replace-files.ts';
import { charactersShown } from './shown.ts';
import { charactersOfFace, subsetFace } from './subset.ts';
import type { Cut } from './subset.ts';
import { sansWeights } from './text-faces.ts';

type Texts = ReadonlyMap<string, string>;

/**
 * The files whose text a reader may see, by their places. A worker has no page to draw on. Read one by one: a site has
 * thousands of small files, of which promises take longer than the disk does.
 */
function readTexts(folder: string): Texts {
  const files = globSync('**/*.{html,json,js}', { cwd: folder })
    .filter((file) => !/(?:^|[\\/])(?:[a-z]+-)*worker-[^\\/]*\.js$/.test(file))
    .map((file) => path.join(folder, file));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** To what a font file of the site is cut down. */
function cutsFor(texts: Texts): (file: string) => Cut {
  const scripts: string[] = [];
  const written: string[] = [];
  for (const [file, text] of texts) (file.endsWith('.js') ? scripts : written).push(text);
  // Formulas are typeset at build: no script writes a character that stands in none of them.
  const inFormulas = { characters: charactersIn(written), noHinting: true };
  const characters = charactersOf([inFormulas.characters, ...scripts]);
  return (file) => {
    if (path.basename(file).startsWith('KaTeX_')) return inFormulas;
    return file.includes('-wght-') ? { characters, weights: sansWeights } : { characters };
  };
}

/** The texts that lessons bring, as HTML: their pages, and the records of questions. */
function readLessonTexts(folder: string, texts: Texts): readonly string[] {
  const files = globSync(['lessons/*/index.html', 'questions/**/*.json'], { cwd: folder });
  return files.map((file) => texts.get(path.join(folder, file))?.replaceAll(String.raw`\"`, '"') ?? '');
}

/** What a file's name begins with: `KaTeX_Main-Regular`. */
function startOf(file: string): string {
  return path.basename(file).split('.')[0] ?? '';
}

/** A file's name with the hash of what it holds: `serif.Bx3k9QaZ.woff2`, `serif-rare.Qk2n8TbY.woff2`. */
function nameByContent(file: string, content: Uint8Array, part = ''): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return path.basename(file).replace(/\.[\w-]+\.woff2$/, `${part}.${hash}.woff2`);
}

/** Writes a font beside another, cut down and with a name of its own. */
async function writePart(file: string, font: Uint8Array, cut: Cut, part = ''): Promise<FacePart> {
  const content = await subsetFace(font, cut);
  const name = nameByContent(file, content, part);
  await writeFile(path.join(path.dirname(file), name), content);
  return { name, characters: cut.characters };
}

/**
 * Replaces a font file by one of what lessons show in it and one of the rest, which few pages load. A file of which lessons
 * show nothing, or all, is replaced by one.
 */
async function cutDown(file: string, cut: Cut, shown: string | undefined): Promise<SplitFace> {
  const font = await readFile(file);
  await rm(file);
  const known = new Set(await charactersOfFace(font, cut.characters));
  const often = new Set([...(shown ?? '')].filter((character) => known.has(character)));
  const rare = [...known].filter((character) => !often.has(character)).join('');
  const from = path.basename(file);
  if (often.size === 0 || rare === '') return { from, parts: [await writePart(file, font, cut)] };
  return {
    from,
    parts: [
      await writePart(file, font, { ...cut, characters: [...often].join('') }),
      await writePart(file, font, { ...cut, characters: rare }, '-rare'),
    ],
  };
}

function fontsIn(folder: string): readonly string[] {
  return globSync('**/*.woff2', { cwd: folder }).map((file) => path.join(folder, file));
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Names the fonts anew in all files that name them. */
async function renameIn(texts: Texts, faces: readonly SplitFace[]): Promise<void> {
  const names = new Map(faces.flatMap(({ from, parts: [part] }) => (part ? [[from, part.name]] : [])));
  const split = faces.filter(({ parts }) => parts.length > 1);
  const changeStyles = styleChanger((css) => replaceAll(splitRules(css, split), names));
  for (const [file, text] of texts) {
    const written = replaceAll(changeStyles(text), names);
    if (written !== text) await writeFile(file, written);
  }
}

/**
 * Cuts the fonts of a built site down to the characters that its pages, records and scripts can show, parts what lessons show
 * from what is rare, and names the files anew wherever they are named. Answers the size of all fonts before and after, in bytes.
 */
export async function publishFonts(
  folder: string,
): Promise<{ readonly before: number; readonly after: number }> {
  const texts = readTexts(folder);
  const shown = charactersShown(readLessonTexts(folder, texts));
  const cutOf = cutsFor(texts);
  const fonts = fontsIn(folder);
  const before = await sizeOf(fonts);
  const faces: SplitFace[] = [];
  for (const file of fonts) faces.push(await cutDown(file, cutOf(file), shown.get(startOf(file))));
  await renameIn(texts, faces);
  return { before, after: await sizeOf(fontsIn(folder)) };
}
