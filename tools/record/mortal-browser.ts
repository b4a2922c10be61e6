import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { findChromium, forShortLives } from '../browser.mjs';

/** A browser with a profile on disk, of which every process can be killed at once. */
export interface MortalBrowser {
  readonly page: Page;
  /** SIGKILL to all of its processes; resolves when the browser is gone. Nothing gets to finish. */
  readonly kill: () => Promise<void>;
}

const options = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-breakpad',
  '--remote-debugging-port=0',
  forShortLives,
];

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Where the browser listens; it writes the port into its profile. */
async function endpointOf(profile: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, route] = text.split('\n');
    if (port !== undefined && route !== undefined) return `ws://127.0.0.1:${port}${route}`;
    await pause(50);
  }
  throw new Error('The browser did not start within 30 seconds.');
}

/** Else each life would begin to keep the whole site for offline use anew, and spend most of its time on that. */
function keepNothingForOffline(): void {
  ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);
}

async function killGroup(browser: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  // The browser leads a group of its own, in which all of its processes are.
  if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
  await gone;
}

/**
 * Starts a browser on a profile. It needs a system with process groups, so not Windows.
 * @throws an Error where no browser is found, or it does not start
 */
export async function startMortalBrowser(profile: string): Promise<MortalBrowser> {
  const executable = findChromium()?.executablePath ?? chromium.executablePath();
  // What a killed browser leaves behind would be taken for this one's.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(path.join(profile, left), { force: true });
  }
  const child = spawn(executable, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  });
  let connected: Browser | null = null;
  try {
    connected = await chromium.connectOverCDP(await endpointOf(profile));
    const [context] = connected.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (page === undefined) throw new Error('The browser has no page.');
    await page.addInitScript(keepNothingForOffline);
    return { page, kill: () => killGroup(child) };
  } catch (reason) {
    await killGroup(child);
    throw reason;
  }
}
