import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offerChecks } from '../../src/components/bank/checks-ahead.ts';
import { checkBeside } from './check-beside.ts';

/** Has a build check the questions in a second thread: the bank's pages show what was found. */
export function questionChecks(): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  return {
    name: 'question-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:start': () => {
        offerChecks(checkBeside({ root, base }));
      },
    },
  };
}
