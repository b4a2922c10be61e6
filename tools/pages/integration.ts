import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { narrowPolicy, shareStyles } from './slim-page.ts';

/**
 * Pages of which there are as many as questions and lessons, and which nobody opens first: they share their styles. Any
 * other page brings them along, which spares a request before its first paint.
 */
const sharing = ['bank/**/*.html', 'lessons/*/answers/*.html'];

/** Takes out of a built site what its pages would hold many times over. It comes after whatever changes a style. */
export function slimPages(): AstroIntegration {
  let folder = '/_astro/';
  return {
    name: 'slim-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = `${config.base.replace(/\/$/, '')}/${config.build.assets}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const shared = new Set(globSync(sharing, { cwd: root }));
        const written = new Set<string>();
        for (const file of globSync('**/*.html', { cwd: root })) {
          const place = path.join(root, file);
          const before = await readFile(place, 'utf8');
          const { page, files } = shared.has(file)
            ? shareStyles(before, folder)
            : { page: before, files: [] };
          for (const { name, css } of files) {
            if (written.has(name)) continue;
            written.add(name);
            await writeFile(path.join(root, path.basename(folder), name), css);
          }
          await writeFile(place, narrowPolicy(page));
        }
      },
    },
  };
}
