/**
 * `npm test`: every check of the project, side by side as far as the machine has cores, up to the first that fails.
 *
 * A step's output is printed when it ends. The last line counts tests; a step that has none counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { advise, follow, UsageError } from './command-line.ts';
import { runSteps } from './step-runner.ts';
import { steps } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').TestStep} TestStep */
/** @typedef {{ passed: number, failed: number }} Count */

const names = steps.map(({ name }) => name);

const usage = `Usage: npm test [-- --only <step>[,<step>…]]

Runs every check, or the steps that are named. A step then does not wait for the others, so what it reads has to be there:
the browser tests read the site that "build" and "subfolder" have built.
Steps: ${names.join(', ')}`;

/**
 * @param {import('./command-line.ts').Arguments} given
 * @returns {readonly TestStep[]}
 */
function chooseSteps({ values }) {
  const wanted = values.get('only')?.split(',') ?? names;
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no step "${unknown}". ${advise(unknown, names)}\nSteps: ${names.join(', ')}`,
    );
  return steps.filter(({ name }) => wanted.includes(name));
}

/**
 * The sum of the numbers at these places of a report.
 *
 * @param {object} report
 * @param {readonly string[]} places
 * @returns {number}
 */
function sumAt(report, places) {
  return places
    .map((place) => place.split('.').reduce((part, key) => Reflect.get(Object(part), key), report))
    .reduce((sum, count) => sum + Number(count), 0);
}

/**
 * @param {TestStep} step
 * @param {boolean} succeeded
 * @returns {Count}
 */
function count({ report }, succeeded) {
  const fallback = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (report === undefined) return fallback;
  try {
    const written = JSON.parse(readFileSync(report.file, 'utf8'));
    const passed = sumAt(written, report.passed);
    const failed = sumAt(written, report.failed);
    if (Number.isNaN(passed + failed)) return fallback;
    return { passed, failed: succeeded ? failed : Math.max(1, failed) };
  } catch {
    return fallback;
  }
}

/** What steps print that do not run alone, by name. @type {Map<string, Buffer[]>} */
const printed = new Map();

/**
 * Runs the commands of a step until one fails.
 *
 * @param {TestStep} step
 * @returns {import('./step-runner.ts').Run}
 */
function start({ name, title, commands, env, report, isAlone }) {
  console.log(`… ${title}`);
  if (report) {
    mkdirSync(path.dirname(report.file), { recursive: true });
    rmSync(report.file, { force: true });
  }
  /** @type {Buffer[]} */
  const chunks = [];
  printed.set(name, chunks);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  let isStopped = false;
  // Where output is gathered, the tools cannot see that it goes to a terminal.
  const colour = process.stdout.isTTY && !isAlone ? { FORCE_COLOR: '1' } : {};
  const runCommands = async () => {
    for (const { tool, args = [] } of commands) {
      child = spawn(process.execPath, ['tools/run.mjs', tool, ...args], {
        stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        // CI makes the test runners refuse a forgotten `.only` and a snapshot that is not written down.
        env: { ...process.env, ...colour, CI: '1', ...env },
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
      const status = await new Promise((resolve) => child?.once('close', resolve));
      if (status !== 0 || isStopped) return false;
    }
    return true;
  };
  const stop = () => {
    isStopped = true;
    child?.kill();
  };
  return { ended: runCommands(), stop };
}

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {readonly TestStep[]} chosen */
async function runAll(chosen) {
  const total = { passed: 0, failed: 0 };
  /** @type {Map<string, number>} */
  const begun = new Map();
  await runSteps(chosen, {
    lanes: Math.min(3, os.availableParallelism()),
    start: (/** @type {TestStep} */ step) => {
      begun.set(step.name, performance.now());
      return start(step);
    },
    onEnd: (step, succeeded) => {
      const { passed, failed } = count(step, succeeded);
      total.passed += passed;
      total.failed += failed;
      console.log(`\n── ${step.title} ──`);
      process.stdout.write(Buffer.concat(printed.get(step.name) ?? []));
      console.log(
        `${succeeded ? '✓' : '✗ failed:'} ${step.title} (${secondsSince(begun.get(step.name) ?? 0)})\n`,
      );
      if (!succeeded) console.log(`To run this step alone: npm test -- --only ${step.name}`);
    },
  });
  return total;
}

await follow({
  usage,
  values: ['only'],
  mostWords: 0,
  run: async (given) => {
    const since = performance.now();
    const { passed, failed } = await runAll(chooseSteps(given));
    console.log(`\nIn ${secondsSince(since)}:`);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
});
