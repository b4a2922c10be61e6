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
    // Without a window to draw, it takes less than half the processor time of a whole Chromium.
    '/usr/bin/chromium-headless-shell',
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
 * Features that the tests switch off in a whole Chromium or Chrome.
 *
 * The `WebUI…` ones belong to its window, which nobody sees here: it draws the address bar's list anew for each
 * test, at more processor time than most of the site's pages cost. The rest is what Playwright itself switches off
 * (its `chromiumSwitches.ts`) and would be on again, because the last switch of this name alone counts.
 */
const unwantedFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/**
 * Has V8 leave code as it is until it has run very often. A page of a test lives for seconds and runs most of its code a
 * few times: compilers that optimise it took a quarter of all processor time of the tests, and gave less back. What runs
 * for long, as the lab's models do, is still optimised.
 */
export const forShortLives = `--js-flags=${[
  // Garbage is collected in between, not beside: there are as many tests as cores.
  '--single-threaded',
  '--invocation-count-for-maglev=10000',
  '--invocation-count-for-maglev-osr=3000',
  '--invocation-count-for-turbofan=100000',
  '--invocation-count-for-osr=20000',
].join(',')}`;

/**
 * How Playwright starts a browser that was found: for pages of this project alone, which it serves on 127.0.0.1.
 * No other name is resolved, so no test depends on a network.
 *
 * @param {Browser | undefined} browser
 * @param {readonly string[]} more switches of this browser, beside those of all
 * @returns {import('playwright/test').LaunchOptions}
 */
export function launchOptionsFor(browser, more = []) {
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...more];
  // The tests often run as root, where Chromium has no sandbox.
  if (browser?.executablePath === undefined) return { chromiumSandbox: false, args };
  args.push(`--disable-features=${unwantedFeatures.join(',')}`);
  return { chromiumSandbox: false, args, executablePath: browser.executablePath };
}

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
