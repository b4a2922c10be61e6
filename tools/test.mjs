/**
 * `npm test`: every check of the project in order, up to the first that fails.
 *
 *     npm test
 *     npm test -- --only lint,unit
 *
 * The last line counts tests; a step that has none counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { steps } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */
/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string[]} args
 * @returns {readonly Step[]}
 */
function chooseSteps(args) {
  if (args.length === 0) return steps;
  const names = steps.map(({ name }) => name);
  const [option, list] = args;
  const wanted = list?.split(',') ?? [];
  const unknown = wanted.find((name) => !names.includes(name));
  if (option !== '--only' || args.length !== 2 || unknown !== undefined) {
    if (unknown !== undefined) console.error(`There is no step "${unknown}".`);
    console.error(`Usage: npm test [-- --only <step>[,<step>]]\nSteps: ${names.join(', ')}`);
    process.exit(2);
  }
  return steps.filter(({ name }) => wanted.includes(name));
}

/**
 * @param {Step} step
 * @returns {boolean} whether every command of the step succeeded
 */
function run({ commands, env }) {
  return commands.every(({ tool, args = [] }) => {
    const child = spawnSync(process.execPath, ['tools/run.mjs', tool, ...args], {
      stdio: 'inherit',
      // CI makes the test runners refuse a forgotten `.only` and a snapshot that is not written down.
      env: { ...process.env, CI: '1', ...env },
    });
    return child.status === 0;
  });
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
 * @param {Step} step
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

/** @param {number} start */
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** @param {readonly Step[]} chosen */
function runAll(chosen) {
  const total = { passed: 0, failed: 0 };
  for (const [index, step] of chosen.entries()) {
    console.log(`\n── ${index + 1}/${chosen.length} ${step.title} ──`);
    if (step.report) {
      mkdirSync(path.dirname(step.report.file), { recursive: true });
      rmSync(step.report.file, { force: true });
    }
    const start = performance.now();
    const succeeded = run(step);
    const { passed, failed } = count(step, succeeded);
    total.passed += passed;
    total.failed += failed;
    console.log(`${succeeded ? '✓' : '✗ failed:'} ${step.title} (${secondsSince(start)})`);
    if (!succeeded) {
      console.log(`To run this step alone: npm test -- --only ${step.name}`);
      break;
    }
  }
  return total;
}

const { passed, failed } = runAll(chooseSteps(process.argv.slice(2)));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
