import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives islands the directive `client:touch`, by which questions get their scripts. */
export function questionDirective(): AstroIntegration {
  const entrypoint = new URL('../src/components/question/touch-directive.ts', import.meta.url);
  return {
    name: 'question-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touch', entrypoint: fileURLToPath(entrypoint) });
      },
    },
  };
}
