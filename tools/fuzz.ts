/** Grades a crowd of generated responses and compares the marks with independent judges: `npm run fuzz`. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findingsOf, writeReport } from '../tests/support/fuzz/report-text.ts';
import { runFuzz } from '../tests/support/fuzz/run.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
/** Above it a question's seeds would be too large. */
const mostSeed = 20_000;

if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || seed < 0 || seed > mostSeed) {
  process.stderr.write(`Usage: npm run fuzz -- --runs 1000000 --seed 1 (a seed from 0 to ${mostSeed})\n`);
  process.exitCode = 2;
} else {
  let shown = 0;
  const report = await runFuzz({
    runs,
    seed,
    onProgress: (done) => {
      const percent = Math.floor((100 * done) / runs);
      if (percent > shown) process.stderr.write(`${percent} % (${done} responses)\n`);
      shown = percent;
    },
  });
  process.stdout.write(`${writeReport(report)}\n`);
  process.exitCode = findingsOf(report).length === 0 ? 0 : 1;
}
