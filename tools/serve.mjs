/** `npm start`: builds the site and serves it on this machine alone. */
import { spawnSync } from 'node:child_process';
import { normalizeBase } from './base-path.mjs';
import { follow } from './command-line.ts';
import { findFreePort, isPortFree } from './ports.mjs';
import { serveFolder } from './static-server.mjs';

const usage = `Usage: npm start

Builds the site and serves it on this machine alone, until Ctrl-C.
Variables: PORT, the port (4321); BASE_PATH, the folder that the site is built for (/).`;

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  return stop(`PORT is "${text}". Give a whole number from 1 to 65535.`);
}

/**
 * @param {number} port
 * @returns {Promise<never>}
 */
async function refuse(port) {
  const free = await findFreePort(port + 1);
  stop(`Port ${port} is in use. Run \`PORT=${free} npm start\` to use port ${free}, which is free.`);
}

async function serve() {
  const port = readPort(process.env.PORT);
  const base = normalizeBase(process.env.BASE_PATH);

  // Before the build, so that nobody waits for it in vain.
  if (!(await isPortFree(port))) await refuse(port);

  const build = spawnSync(process.execPath, ['tools/run.mjs', 'astro', 'build'], { stdio: 'inherit' });
  if (build.status !== 0) return build.status ?? 1;

  const server = await serveFolder({ folder: 'dist', port, base }).catch(() => refuse(port));
  console.log(`\nWavelength is at http://localhost:${port}${base}\nCtrl-C stops it.`);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
  return 0;
}

await follow({ usage, mostWords: 0, run: serve });
