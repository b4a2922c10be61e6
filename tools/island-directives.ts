import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const names = ['approach', 'touch'];

/** Gives islands the directives `client:approach` and `client:touch`, by which figures and questions get their scripts. */
export function islandDirectives(): AstroIntegration {
  return {
    name: 'island-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of names) {
          const entrypoint = new URL(`../src/components/islands/${name}-directive.ts`, import.meta.url);
          addClientDirective({ name, entrypoint: fileURLToPath(entrypoint) });
        }
      },
    },
  };
}
