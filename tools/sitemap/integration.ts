import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listedAddresses, writeRobots, writeSitemap } from './sitemap.ts';

/** Writes `robots.txt`, and `sitemap.xml` for a site that was told its address. */
export function sitemap(): AstroIntegration {
  let root: string | null = null;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        const isTold = config.site !== undefined && new URL(config.site).hostname !== 'localhost';
        root = isTold ? new URL(config.base.replace(/\/?$/, '/'), config.site).href : null;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
        await write('robots.txt', writeRobots(root === null ? null : `${root}sitemap.xml`));
        if (root === null) return;
        const pages = await Promise.all(
          globSync('**/*.html', { cwd: folder }).map(async (file) => ({
            file: file.split(path.sep).join('/'),
            html: await readFile(path.join(folder, file), 'utf8'),
          })),
        );
        const addresses = listedAddresses(pages, root);
        await write('sitemap.xml', writeSitemap(addresses));
        logger.info(`${String(addresses.length)} pages for search engines`);
      },
    },
  };
}
