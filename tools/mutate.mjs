/**
 * `npm run mutate`: changes what decides a mark, one place at a time, and fails where the tests notice too few of the
 * changes, over all or in the player.
 *
 *     npm run mutate
 *     npm run mutate -- --mutate 'src/player/*.ts' --concurrency 1
 *
 * Arguments are Stryker's.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { leastScores, scoreOf, shortfalls } from './mutation-score.mjs';

const child = spawnSync(
  process.execPath,
  ['tools/run.mjs', '@stryker-mutator/core', 'run', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (child.status !== 0) process.exit(child.status ?? 1);

const { jsonReporter } = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
const report = JSON.parse(readFileSync(jsonReporter.fileName, 'utf8'));
for (const { name, folder } of leastScores) {
  console.log(`Noticed of the changes to ${name}: ${scoreOf(report, folder)?.toFixed(1) ?? '–'} %`);
}
const problems = shortfalls(report);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
