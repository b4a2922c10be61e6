import type { CallResult } from '../../src/quiz/kernel/question-type.ts';
import { createEngine } from '../../src/sandbox/engine.ts';
import { createRunner } from '../../src/sandbox/run-program.ts';

/** Runs programs in the test's own thread. */
export const run = createRunner({ loadEngine: () => createEngine(), now: () => performance.now() });

/** The results of calls of a program that can be read. */
export async function results(
  code: string,
  calls: readonly string[],
  timeoutMs = 2000,
): Promise<readonly CallResult[]> {
  const result = await run({ code, calls, timeoutMs });
  if (!result.ok) throw new Error(`${result.kind}: ${result.message}`);
  return result.calls;
}

/** The result of one expression, after a program. */
export async function resultOf(call: string, code = '', timeoutMs = 2000): Promise<CallResult | undefined> {
  const [result] = await results(code, [call], timeoutMs);
  return result;
}

/** The value of one expression, after a program; what else came of it where it has none. */
export async function valueOf(call: string, code = ''): Promise<unknown> {
  const result = await resultOf(call, code);
  return result?.kind === 'value' ? result.value : result;
}
