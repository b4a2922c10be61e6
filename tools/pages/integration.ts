import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classesIn, leaveOutIdleFormulas } from './formula-styles.ts';
import { guessHeights } from './guessed-heights.ts';
import { styleChanger } from './page-styles.ts';
import { narrowPolicy, shareParts } from './slim-page.ts';

/**
 * Pages of which there are as many as questions and lessons, and which nobody opens first: they share their styles and
 * scripts. Any other page brings them along, which spares requests before its first paint.
 */
const sharing = ['bank/*/*/index.html', 'lessons/*/answers/*.html'];

/** Pages of text that are so long that most of it is far from the screen. */
const long = ['lessons/*/index.html'];

/** Pages that typeset formulas of their readers, which may be of any kind. */
const typesetting = /^authoring[\\/]bench[\\/]/;

const readText = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The classes that stand in any of these texts. */
function classesInAll(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const name of classesIn(text)) found.add(name);
  return found;
}

/**
 * Takes out of a built site what its pages would hold many times over, and tells browsers what they may lay out later. It comes
 * after whatever changes a style.
 */
export function slimPages(): AstroIntegration {
  let folder = '/_astro/';
  return {
    name: 'slim-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = `${config.base.replace(/\/$/, '')}/${config.build.assets}/`;
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const shared = new Set(globSync(sharing, { cwd: root }));
        const guessed = new Set(globSync(long, { cwd: root }));
        const written = new Set<string>();
        const pages = new Map(
          globSync('**/*.html', { cwd: root }).map((file) => [file, readText(root, file)]),
        );
        const records = globSync('**/*.json', { cwd: root }).map((file) => readText(root, file));
        const classes = classesInAll([...pages.values(), ...records]);
        const changeStyles = styleChanger((css) => leaveOutIdleFormulas(css, classes));
        for (const [file, whole] of pages) {
          const place = path.join(root, file);
          const before = typesetting.test(file) ? whole : changeStyles(whole);
          const { page, files } = shared.has(file) ? shareParts(before, folder) : { page: before, files: [] };
          for (const { name, text } of files) {
            if (written.has(name)) continue;
            written.add(name);
            writeFileSync(path.join(root, path.basename(folder), name), text);
          }
          const finished = narrowPolicy(page);
          writeFileSync(place, guessed.has(file) ? guessHeights(finished) : finished);
        }
      },
    },
  };
}
