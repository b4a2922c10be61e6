import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { licenceText, packageOf, readPackage } from './packages.ts';

/** What ships and is not seen where scripts are bundled: typefaces and styles, the search, the worker for working offline. */
const besideScripts = [
  '@fontsource-variable/source-sans-3',
  '@fontsource/source-serif-4',
  'katex',
  'pagefind',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** Notes the packages whose modules go into what browsers load. */
function noteShipped(shipped: Set<string>): Plugin {
  return {
    name: 'note-shipped-packages',
    generateBundle(_, bundle) {
      if (this.environment.config.consumer !== 'client') return;
      for (const output of Object.values(bundle)) {
        const modules = output.type === 'chunk' ? output.moduleIds : [];
        for (const name of modules.map(packageOf)) if (name !== undefined) shipped.add(name);
      }
    },
  };
}

/** Writes the licences of the packages that really ship to `licences/packages.txt`. */
export function packageLicences(): AstroIntegration {
  const shipped = new Set(besideScripts);
  return {
    name: 'package-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [noteShipped(shipped)], worker: { plugins: () => [noteShipped(shipped)] } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const packages = [...shipped].map((name) => readPackage('node_modules', name));
        const folder = path.join(fileURLToPath(dir), 'licences');
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, 'packages.txt'), licenceText(packages));
        logger.info(`${String(packages.length)} packages ship`);
      },
    },
  };
}
