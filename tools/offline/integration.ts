import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { KeptFile, KeptSite } from '../../src/offline/entries.ts';
import { addressOf, chooseFiles, mayBeKept } from './choose-files.ts';

const workerName = 'service-worker.js';

/** The site as the worker keeps it, and how much of the network that takes. */
function keepSite(root: string): { readonly site: KeptSite; readonly bytes: number } {
  const contents = new Map<string, Buffer>();
  const names = globSync('**/*.*', { cwd: root }).map((file) => file.split(path.sep).join('/'));
  for (const name of names.filter(mayBeKept)) contents.set(name, readFileSync(path.join(root, name)));
  const sizes = [...contents].map(([name, content]) => ({
    path: name,
    bytes: /\.(?:woff2|wasm|pagefind|pf_\w+)$/.test(name) ? content.length : gzipSync(content).length,
  }));
  const chosen = chooseFiles(sizes);
  const files = chosen.map(({ path: name }): KeptFile => {
    const hash = createHash('sha256')
      .update(contents.get(name) ?? '')
      .digest('base64');
    return [addressOf(name), `sha256-${hash}`];
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 12);
  return { site: { version, files }, bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The worker as one script, with what it keeps. */
async function writeWorker(site: KeptSite): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { keptSite: JSON.stringify(site), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../../src/offline/service-worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The service worker was not built.');
  return chunk.code;
}

/** In the place of a worker that `npm start` left in the browser at the same address: it takes itself away. */
const leavingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
});
`;

/** Has the site work without a network, once it was visited. It comes last: the worker knows what every file holds. */
export function offlineSite(): AstroIntegration {
  let address = `/${workerName}`;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = `${config.base.replace(/\/$/, '')}/${workerName}`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] === address) {
            response.setHeader('content-type', 'text/javascript').end(leavingWorker);
          } else next();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { site, bytes } = keepSite(root);
        await writeFile(path.join(root, workerName), await writeWorker(site));
        logger.info(
          `${String(site.files.length)} files, ${(bytes / 1e6).toFixed(2)} MB compressed, work offline`,
        );
      },
    },
  };
}
