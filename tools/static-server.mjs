/**
 * Serves a built site as a plain static host would: files, `index.html` for a folder, `404.html` for the
 * rest, on the loopback address only. `npm start` and the browser tests use it, so that both see what is
 * published. (`astro preview` moves to another port when its own is taken, and starts Vite to send files.)
 *
 *     node tools/run.mjs tools/static-server.mjs <folder> <port> [base path]
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { follow, UsageError } from './command-line.ts';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file that a request's path names, whether or not it exists.
 *
 * @param {string} folder
 * @param {string} base begins and ends with a slash
 * @param {string} url the path and query of the request
 * @returns {string | undefined} undefined for a path outside the base or the folder, or one that is malformed
 */
export function resolveFile(folder, base, url) {
  const [pathname = '/'] = url.split(/[?#]/);
  if (!pathname.startsWith(base)) return undefined;
  let wanted;
  try {
    wanted = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  const file = path.join(folder, wanted.endsWith('/') || wanted === '' ? `${wanted}index.html` : wanted);
  const isInside = file.startsWith(path.join(folder, path.sep));
  return isInside && !wanted.includes('\0') ? file : undefined;
}

/** @param {string} file */
async function isFile(file) {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

/** What is worth compressing; pictures and typefaces are compressed already. */
const isText = /^text\/|json|javascript|svg|xml/;

/** What the build names by its content: a browser need not ask for it again, on any host that knows this. */
const isNamedByContent = /[\\/]_astro[\\/][^\\/]+$/;

/** A file that is gone by now, as while the site is built anew, breaks off its own response and nothing else. */
const ended = () => undefined;

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} file
 */
export function send(request, response, status, file) {
  const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
  const keep = isNamedByContent.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'content-type': type, 'cache-control': keep, vary: 'accept-encoding' };
  if (isText.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
    pipeline(createReadStream(file), createGzip(), response, ended);
  } else {
    response.writeHead(status, headers);
    pipeline(createReadStream(file), response, ended);
  }
}

/**
 * @param {string} folder
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function respondFrom(folder, base) {
  const notFound = path.join(folder, '404.html');
  return async (request, response) => {
    const url = request.url ?? '/';
    const wanted = resolveFile(folder, base, url);
    if (wanted !== undefined && (await isFile(wanted))) {
      send(request, response, 200, wanted);
    } else if (wanted !== undefined && (await isFile(path.join(wanted, 'index.html')))) {
      response.writeHead(301, { location: url.replace(/(?=[?#]|$)/, '/') }).end();
    } else if (await isFile(notFound)) {
      send(request, response, 404, notFound);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  };
}

/**
 * @param {{ folder: string, port: number, base?: string }} options
 * @returns {Promise<import('node:http').Server>} once it listens
 */
export function serveFolder({ folder, port, base = '/' }) {
  const server = createServer(respondFrom(path.resolve(folder), base));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  const usage = 'Usage: node tools/run.mjs tools/static-server.mjs <folder> <port> [base path]';
  await follow({
    usage,
    mostWords: 3,
    run: async ({ words: [folder, port, base] }) => {
      if (folder === undefined || port === undefined) throw new UsageError(usage);
      await serveFolder({ folder, port: Number(port), ...(base === undefined ? {} : { base }) });
      return 0;
    },
  });
}
