import { createEngine } from '../../src/sandbox/engine.ts';
import type { CellJob, CellResult } from '../../src/sandbox/cell.ts';
import { createCellRunner } from '../../src/sandbox/run-cell.ts';

const run = createCellRunner({ loadEngine: () => createEngine(), now: () => performance.now() });

/** Runs a cell in the test's own thread. */
export function runCell(code: string, rest: Partial<CellJob> = {}): Promise<CellResult> {
  return run({ code, values: {}, timeoutMs: 1000, ...rest });
}
