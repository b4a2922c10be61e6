import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort, isPortFree } from '../../tools/ports.mjs';
import { resolveFile, send, serveFolder } from '../../tools/static-server.mjs';

describe('resolveFile', () => {
  const resolve = (url: string) => resolveFile('/site', '/course/', url);

  it.each([
    ['/course/', '/site/index.html'],
    ['/course/lessons/first/', '/site/lessons/first/index.html'],
    ['/course/style.css?v=1', '/site/style.css'],
    ['/course/%CE%BB.svg', '/site/λ.svg'],
  ])('finds the file of %s', (url, file) => {
    expect(resolve(url)).toBe(path.join(file));
  });

  it.each(['/', '/courses/', '/course/../../etc/passwd', '/course/%2e%2e/%2e%2e/etc/passwd', '/course/%zz'])(
    'finds none for %s',
    (url) => {
      expect(resolve(url)).toBeUndefined();
    },
  );
});

describe('serveFolder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wavelength-'));
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let port: number;

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'lesson'));
    writeFileSync(path.join(folder, 'lesson/index.html'), 'a lesson');
    writeFileSync(path.join(folder, '404.html'), 'nothing here');
    server = await serveFolder({ folder, port: 0 });
    ({ port } = server.address() as AddressInfo);
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string) => fetch(`http://127.0.0.1:${port}${url}`, { redirect: 'manual' });

  it('sends a page with its type', async () => {
    const response = await get('/lesson/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('a lesson');
  });

  it('sends a page without its final slash to the page with it', async () => {
    const response = await get('/lesson?x=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/lesson/?x=1');
  });

  it('sends the error page with its status', async () => {
    const response = await get('/missing/');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('nothing here');
  });

  it('holds its port, so that another is found', async () => {
    expect(await isPortFree(port)).toBe(false);
    expect(await findFreePort(port)).toBeGreaterThan(port);
  });
});

describe('a file that is gone when it is to be sent', () => {
  it.each(['gone.html', 'gone.woff2'])('%s breaks off its own response alone', async (name) => {
    const kept = path.join(mkdtempSync(path.join(tmpdir(), 'wavelength-')), 'kept.html');
    writeFileSync(kept, 'still here');
    const server = createServer((request, response) =>
      send(request, response, 200, request.url === '/kept' ? kept : path.join(path.dirname(kept), name)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      await expect(fetch(`${origin}/gone`).then((response) => response.text())).rejects.toThrow();
      expect(await (await fetch(`${origin}/kept`)).text()).toBe('still here');
    } finally {
      server.close();
      server.closeAllConnections();
      rmSync(path.dirname(kept), { recursive: true });
    }
  });
});
