import { createServer } from 'node:net';

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} whether a server could listen there; also true where the machine lacks the host
 */
function isFreeOn(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Whether `localhost:port` is free. Both loopback addresses count: a browser may take either for `localhost`.
 *
 * @param {number} port
 */
export async function isPortFree(port) {
  return (await isFreeOn(port, '127.0.0.1')) && (await isFreeOn(port, '::1'));
}

/**
 * The first free port from `start` upwards.
 *
 * @param {number} start
 */
export async function findFreePort(start) {
  for (let port = start; port <= 65_535; port++) {
    if (await isPortFree(port)) return port;
  }
  throw new RangeError(`No port from ${start} upwards is free.`);
}
