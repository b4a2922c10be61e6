/**
 * `npm test`: every check of the project, side by side as far as the machine has cores, up to the first that fails.
 *
 * A step's output is printed when it ends. The last line counts tests; a step that has none counts as one.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { advise, follow, UsageError } from './command-line.ts';
import { startStep } from './step-process.ts';
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

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Starts a step, without the report of an earlier run.
 *
 * @param {TestStep} step
 */
function start(step) {
  console.log(`… ${step.title}`);
  if (step.report) {
    mkdirSync(path.dirname(step.report.file), { recursive: true });
    rmSync(step.report.file, { force: true });
  }
  // CI makes the test runners refuse a forgotten `.only` and a snapshot that is not written down.
  return { since: performance.now(), ...startStep({ ...step, env: { CI: '1', ...step.env } }) };
}

/** @param {readonly TestStep[]} chosen */
async function runAll(chosen) {
  const total = { passed: 0, failed: 0 };
  /** @type {Map<TestStep, ReturnType<typeof start>>} */
  const begun = new Map();
  await runSteps(chosen, {
    // One more than there are cores: most steps wait for files now and then, and the longest runs to the end alone.
    lanes: Math.min(4, os.availableParallelism() + 1),
    start: (step) => {
      const run = start(step);
      begun.set(step, run);
      return run;
    },
    onEnd: (step, succeeded) => {
      const { passed, failed } = count(step, succeeded);
      total.passed += passed;
      total.failed += failed;
      const { output, since } = /** @type {ReturnType<typeof start>} */ (begun.get(step));
      console.log(`\n── ${step.title} ──`);
      process.stdout.write(output());
      console.log(`${succeeded ? '✓' : '✗ failed:'} ${step.title} (${secondsSince(since)})\n`);
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
