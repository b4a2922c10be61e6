import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { holdsKeys, withoutLinks } from './leave-out.ts';

/**
 * Whether the site is built without them: `npm run build -- --without-bank`, or WITHOUT_BANK=1 where a host builds it.
 * @param words - of the command line
 */
export function isWithoutBank(words: readonly string[], variable: string | undefined): boolean {
  return words.includes('--without-bank') || variable === '1';
}

/** Takes the pages with keys out of a built site. It comes before whatever lists or searches the pages. */
export function withoutBank(): AstroIntegration {
  let base = '/';
  return {
    name: 'without-bank',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root }).map((file) => file.split(path.sep).join('/'));
        const [gone, left] = [pages.filter(holdsKeys), pages.filter((file) => !holdsKeys(file))];
        await Promise.all(
          gone.map((file) => rm(path.join(root, path.dirname(file)), { recursive: true, force: true })),
        );
        for (const file of left) {
          const place = path.join(root, file);
          await writeFile(place, withoutLinks(await readFile(place, 'utf8'), base));
        }
        logger.info(`${String(gone.length)} pages with keys are left out`);
      },
    },
  };
}
