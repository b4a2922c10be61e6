/**
 * Makes sure that there is a Chromium for the browser tests, and installs one if there is none: Playwright's
 * own build (into the user's folder, pinned to the Playwright version), else the package of Debian or Ubuntu.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './browser.mjs';
import { follow } from './command-line.ts';

const help = `No Chromium was found, and none could be installed. Do one of these, then try again:
  - npx playwright install chromium        downloads one into your own folder; needs no administrator rights
  - sudo apt-get install chromium          on Debian or Ubuntu
  - CHROMIUM_PATH=/path/to/chrome npm test uses a Chromium, Chrome or Edge that you have`;

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** @param {string[]} args */
function aptGet(args) {
  // `sudo -n` fails where a password would be asked for: a test run must not stop at a prompt.
  const isRoot = process.getuid?.() === 0;
  return isRoot ? succeeds('apt-get', args) : succeeds('sudo', ['-n', 'apt-get', ...args]);
}

function installWithApt() {
  // Debian has the one that draws no window; Ubuntu has only the whole browser.
  const packages = ['chromium-headless-shell', 'chromium'];
  const install = () =>
    packages.some((name) => aptGet(['install', '--yes', '--no-install-recommends', name]));
  return install() || (aptGet(['update']) && install());
}

function installChromium() {
  succeeds(process.execPath, ['tools/run.mjs', 'playwright', 'install', 'chromium']);
  const found = findChromium();
  if (found !== undefined || process.platform !== 'linux') return found;
  installWithApt();
  return findChromium();
}

await follow({
  usage:
    'Usage: node tools/run.mjs tools/ensure-browser.mjs\n\nFinds a Chromium for the browser tests, or installs one.',
  mostWords: 0,
  run: () => {
    try {
      const browser = findChromium() ?? installChromium();
      if (browser === undefined) throw new Error(help);
      console.log(`Browser: ${browser.name}`);
      return 0;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    }
  },
});
