import '../core/lab/install.ts';
import { callOracle, oracleEntries } from '../core/oracle.ts';
import { cellFailed, notInTime } from './cell.ts';
import type { CellFault, CellJob, CellResult } from './cell.ts';
import { cellSetup } from './cell-guest.ts';
import { readShown } from './read-shown.ts';
import type { Outcome, Realm } from './realm.ts';
import { findSyntaxProblem, keepEngine, lineOf } from './run-program.ts';
import type { Surroundings } from './run-program.ts';
import { nestsTooDeeply, stripTypes } from './strip-types.ts';

/** What a core function answers a cell, as JSON: its value, or why it has none. */
function answer(question: string): string {
  try {
    const { name, args } = JSON.parse(question) as { name: string; args: Readonly<Record<string, unknown>> };
    return JSON.stringify({ value: callOracle(name, args) });
  } catch (error) {
    return JSON.stringify({ problem: error instanceof Error ? error.message : String(error) });
  }
}

const overflow = 'stack overflow: it calls itself too often, or nests too deeply';

/** The fault of a cell that did not come to its end. */
function faultOf(outcome: Exclude<Outcome<null>, { kind: 'value' }>): CellResult['problem'] {
  if (outcome.kind === 'timeout') return { kind: 'timeout', message: notInTime, line: null };
  const { name, message } = outcome.thrown;
  const line = lineOf(outcome.thrown);
  const fault = (kind: CellFault, words: string) => ({ kind, message: words, line });
  if (name === 'InternalError' && message === 'out of memory')
    return fault('memory', 'it needs more memory than there is');
  if (name === 'InternalError' && message === 'stack overflow') return fault('threw', overflow);
  return fault('threw', [name, message].filter((part) => part !== '').join(': '));
}

function runIn(realm: Realm, code: string, { values }: CellJob): CellResult {
  const stage = realm.openStage(cellSetup(Object.keys(oracleEntries), values), answer);
  const outcome = stage.run(code);
  const problem = outcome.kind === 'value' ? null : faultOf(outcome);
  return { shown: readShown(stage.shown() ?? '[]'), problem };
}

/** Runs code cells in QuickJS, each in a realm of its own, with the core's functions in sight. Never rejects. */
export function createCellRunner(
  surroundings: Surroundings,
  { load, discard, inRealm } = keepEngine(surroundings),
): (job: CellJob, onStart?: () => void) => Promise<CellResult> {
  return async (job, onStart) => {
    try {
      await load();
      onStart?.();
      const stripped = stripTypes(job.code);
      if (!stripped.ok) return cellFailed('syntax', stripped.message, stripped.line);
      const check = (realm: Realm) => findSyntaxProblem(realm, stripped.code);
      const problem = await inRealm(job.timeoutMs, check, null);
      if (problem?.ok === false && problem.kind === 'syntax')
        return cellFailed('syntax', problem.message, problem.line);
      const work = (realm: Realm) => runIn(realm, stripped.code, job);
      return await inRealm(job.timeoutMs, work, cellFailed('threw', nestsTooDeeply));
    } catch (error) {
      discard();
      return cellFailed('unavailable', String(error));
    }
  };
}
