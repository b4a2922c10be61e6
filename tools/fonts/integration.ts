import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addFallbackFaces } from './fallback-faces.ts';
import { adaptKatexFonts } from './katex-fonts.ts';
import { publishFonts } from './publish-fonts.ts';

/**
 * The site's typefaces: what stands in for them until they come, and once the site is built, files that hold only the
 * characters it can show. `npm run dev` serves them whole.
 */
export function typefaces(): AstroIntegration {
  return {
    name: 'typefaces',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [adaptKatexFonts(), addFallbackFaces()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { before, after } = await publishFonts(fileURLToPath(dir));
        const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
        logger.info(`cut down to the characters of the site: ${kilobytes(before)} to ${kilobytes(after)}`);
      },
    },
  };
}
