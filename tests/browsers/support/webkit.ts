import { globSync } from 'node:fs';
import { findFreePort } from '../../../tools/ports.mjs';
import { Child } from './child.ts';
import { patience } from './driver.ts';
import type { Driver } from './driver.ts';
import { howToInstall } from './packages.ts';

type Send = (method: 'POST' | 'GET' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Commands of WebDriver by HTTP. */
function sendTo(origin: string): Send {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${(value as { message: string }).message}`);
    return value;
  };
}

/** The browser that comes with WebKitGTK for tests. */
function findMiniBrowser(): string {
  const [found] = globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser');
  if (found === undefined) throw new Error(`There is no MiniBrowser. ${howToInstall}`);
  return found;
}

/** A screen that nobody sees, where the machine has none. */
async function openScreen(): Promise<{ display: string; close: () => Promise<void> }> {
  const { DISPLAY } = process.env;
  if (DISPLAY) return { display: DISPLAY, close: () => Promise.resolve() };
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = new Child('Xvfb', args, 3);
  const display = await child.whenReady((said) => /(\d+)\n/.exec(said)?.[1]);
  return { display: `:${display}`, close: () => child.end() };
}

/** WebKitGTK’s browser, through the driver that comes with it. */
export async function openWebKit({ width, height }: { width: number; height: number }): Promise<Driver> {
  const browser = { binary: findMiniBrowser(), args: ['--automation'] };
  const screen = await openScreen();
  // Next to that of the site.
  const port = await findFreePort(Number(process.env.E2E_PORT) + 1);
  const args = ['--host=127.0.0.1', `--port=${String(port)}`];
  const child = new Child('WebKitWebDriver', args, 2, { DISPLAY: screen.display });
  const send = sendTo(`http://127.0.0.1:${String(port)}`);
  await child.whenReady(() => send('GET', '/status').catch(() => undefined));
  const { sessionId } = (await send('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/window/rect`, { x: 0, y: 0, width, height });
  return {
    navigate: async (url) => {
      await send('POST', `${session}/url`, { url });
    },
    reload: async () => {
      await send('POST', `${session}/refresh`, {});
    },
    evaluate: async (expression) => {
      const script = `return (async () => JSON.stringify(await (${expression})) ?? 'null')()`;
      const text = await send('POST', `${session}/execute/sync`, { script, args: [] });
      return JSON.parse(text as string) as unknown;
    },
    perform: async (source) => {
      await send('POST', `${session}/actions`, { actions: [source] });
    },
    screenshot: async () => Buffer.from((await send('GET', `${session}/screenshot`)) as string, 'base64'),
    close: async () => {
      await send('DELETE', session);
      await child.end();
      await screen.close();
    },
  };
}
