import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexSite } from './index-site.ts';
import { readSymbolNames } from './symbol-names.ts';

/** Makes the search index of the site once it is built. `npm run dev` has none, and its search says so. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await indexSite(fileURLToPath(dir), readSymbolNames('content/glossary'));
        logger.info(`${String(count)} pages can be found`);
      },
    },
  };
}
