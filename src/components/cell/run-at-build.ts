import { createEngine } from '../../sandbox/engine.ts';
import type { CellJob, CellShown } from '../../sandbox/cell.ts';
import { createCellRunner } from '../../sandbox/run-cell.ts';

const run = createCellRunner({ loadEngine: () => createEngine(), now: () => performance.now() });

/** How long a cell may take while the site is built, in milliseconds: the machine is busy then. */
const buildMs = 20_000;

/**
 * What a cell shows at the build, by the same functions as in the browser.
 * @throws Error if the code fails or shows nothing
 */
export async function runAtBuild(
  place: string,
  job: Omit<CellJob, 'timeoutMs'>,
): Promise<readonly CellShown[]> {
  const { shown, problem } = await run({ ...job, timeoutMs: buildMs });
  if (problem !== null) {
    const line = problem.line === null ? '' : ` in line ${String(problem.line)}`;
    throw new Error(`${place}: the code fails${line}: ${problem.message}`);
  }
  if (shown.length === 0) throw new Error(`${place}: the code shows nothing.`);
  return shown;
}
