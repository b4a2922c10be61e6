import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawBeside } from './draw-beside.ts';

/** The pages that have pictures of their own, and the course's, which stands for all others, by the names of the pictures. */
async function readPages(root: string): Promise<ReadonlyMap<string, string>> {
  const lessons = globSync('lessons/*/index.html', { cwd: root }).map(
    (file) => [path.basename(path.dirname(file)), file] as const,
  );
  const pages = [...lessons, ['course', 'index.html'] as const].map(
    async ([name, file]) => [name, await readFile(path.join(root, file), 'utf8')] as const,
  );
  return new Map(await Promise.all(pages));
}

/**
 * Draws the pictures that links are shown with: of each lesson from its own figure, and one for all other pages. They are
 * drawn in a second thread: the first integration begins, the second, at the end of a build, waits.
 */
export function socialPictures(): { readonly begun: AstroIntegration; readonly done: AstroIntegration } {
  let drawing = Promise.resolve();
  return {
    begun: {
      name: 'social-pictures',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const root = fileURLToPath(dir);
          const pages = await readPages(root);
          drawing = drawBeside({ folder: path.join(root, 'social'), pages });
          // Whoever waits for it hears of a failure.
          drawing.catch(() => undefined);
          logger.info(`${String(pages.size)} pictures`);
        },
      },
    },
    done: {
      name: 'social-pictures-done',
      hooks: { 'astro:build:done': () => drawing },
    },
  };
}
