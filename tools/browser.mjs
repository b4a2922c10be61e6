import { existsSync } from 'node:fs';
import { chromium } from 'playwright/test';

/**
 * @typedef {object} Browser
 * @property {string} name where it was found, for the log
 * @property {string | undefined} executablePath undefined for Playwright's own, which it finds itself
 */

/** Where each system keeps a Chromium or Chrome that its owner installed.
 * @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const installed = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/**
 * The Chromium that the browser tests drive: `$CHROMIUM_PATH`, else Playwright's own download, else the
 * system's. A `$CHROMIUM_PATH` that names no file is an error, never a reason to use another browser.
 *
 * @returns {Browser | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", and there is no such file.`);
    return { name: `CHROMIUM_PATH (${chosen})`, executablePath: chosen };
  }
  if (existsSync(chromium.executablePath())) {
    return { name: 'Playwright’s own Chromium', executablePath: undefined };
  }
  const file = installed[process.platform]?.find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : { name: file, executablePath: file };
}
