/** Grades a crowd of generated responses and compares the marks with independent judges: `npm run fuzz`. */
import process from 'node:process';
import { findingsOf, writeReport } from '../tests/support/fuzz/report-text.ts';
import { runFuzz } from '../tests/support/fuzz/run.ts';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';

/** Above it a question's seeds would be too large. */
const mostSeed = 20_000;

const usage = `Usage: npm run fuzz -- [--runs 1000000] [--seed 1]

Grades that many generated responses, and fails where a mark differs from what independent judges say.
The seed is a whole number from 0 to ${mostSeed}; the same seed generates the same responses.`;

function readWhole(
  { values }: Arguments,
  name: string,
  usual: number,
  [least, most]: [number, number],
): number {
  const text = values.get(name);
  if (text === undefined) return usual;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`"--${name}" is "${text}". Give a whole number from ${least} to ${most}.`);
}

async function run(given: Arguments): Promise<number> {
  const runs = readWhole(given, 'runs', 1_000_000, [1, 1_000_000_000]);
  const seed = readWhole(given, 'seed', 1, [0, mostSeed]);
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
  return findingsOf(report).length === 0 ? 0 : 1;
}

await follow({ usage, values: ['runs', 'seed'], mostWords: 0, run });
