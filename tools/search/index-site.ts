import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchedPage } from './searched-page.ts';
import type { SymbolNames } from './symbol-names.ts';

/**
 * The pages that can be found. Pages with keys are not among them (the bank, the worked answers, the authors' guide): a new
 * kind of page is left out until it is named here.
 */
export const searchedPages = [
  'index.html',
  'lessons/*/index.html',
  '{glossary,references,lab,calculator,practice,review,progress}/index.html',
  'about/**/index.html',
];

/** What a browser needs to search; the ready-made interfaces, which the site does not use, stay out. */
const isNeeded = (file: string): boolean =>
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_\w+)$/.test(
    path.basename(file),
  );

function required<Value>(value: Value | undefined, problems: readonly string[]): Value {
  if (value === undefined || problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  return value;
}

/**
 * Writes the search index of a built site to its folder `pagefind`.
 * @returns how many pages can be found
 * @throws Error if Pagefind cannot read a page or finds none
 */
export async function indexSite(folder: string, names: SymbolNames): Promise<number> {
  const { index: created, errors } = await createIndex({ rootSelector: 'main' });
  const index = required(created, errors);
  try {
    const files = globSync(searchedPages, { cwd: folder });
    for (const file of files) {
      const content = searchedPage(await readFile(path.join(folder, file), 'utf8'), names);
      const added = await index.addHTMLFile({ sourcePath: file.split(path.sep).join('/'), content });
      required(added.file, added.errors);
    }
    const written = await index.getFiles();
    for (const { path: name, content } of required(written.files, written.errors).filter((file) =>
      isNeeded(file.path),
    )) {
      const place = path.join(folder, 'pagefind', name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, content);
    }
    return files.length;
  } finally {
    await close();
  }
}
