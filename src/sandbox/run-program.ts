import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { CallResult, SandboxJob, SandboxResult } from '../quiz/kernel/question-type.ts';
import { isFull } from './engine.ts';
import type { Thrown } from './guest.ts';
import { openRealm, programName } from './realm.ts';
import type { Outcome, Realm } from './realm.ts';
import { nestsTooDeeply, stripTypes } from './strip-types.ts';

/** Hears how a job gets on. */
export interface JobListener {
  /** The engine is loaded; from here on the job's time counts. */
  readonly onStart?: () => void;
  /** A call's result, in order, as soon as there is one. */
  readonly onCall?: (result: CallResult) => void;
}

/** Runs one job at a time. Never rejects. */
export type RunProgram = (job: SandboxJob, listener?: JobListener) => Promise<SandboxResult>;

export interface Surroundings {
  /** A new engine. It is asked for one at first, and again after a program has broken the one before. */
  readonly loadEngine: () => Promise<QuickJSWASMModule>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** What a program did that exhausts a stack, the engine's or the host's. */
const stackOverflow: CallResult = {
  kind: 'threw',
  message: 'stack overflow: it calls itself too often, or nests too deeply',
};

/** What a call may take in any case: on a busy machine little is done in a few milliseconds. */
const leastShareMs = 100;

/** Does something in a fresh realm; `broken` is the answer where the program breaks the engine. */
export type InRealm = <Result>(
  milliseconds: number,
  work: (realm: Realm) => Result,
  broken: Result,
) => Promise<Result>;

/** Keeps an engine as long as it works. */
export function keepEngine({ loadEngine, now }: Surroundings) {
  let engine: Promise<QuickJSWASMModule> | null = null;
  const load = () => (engine ??= loadEngine());
  const discard = () => {
    engine = null;
  };
  const inRealm: InRealm = async (milliseconds, work, broken) => {
    const loaded = await load();
    const realm = openRealm({ engine: loaded, milliseconds, now });
    try {
      const result = work(realm);
      realm.close();
      if (isFull(loaded)) discard();
      return result;
    } catch {
      discard();
      return broken;
    }
  };
  return { load, discard, inRealm };
}

/**
 * Runs programs in QuickJS, each call in a realm of its own. A job's time is shared out: a call may take an equal
 * share of what is left, and never less than a tenth of a second, so that one that never ends leaves time for the
 * others.
 */
export function createRunner(surroundings: Surroundings, kept = keepEngine(surroundings)): RunProgram {
  const { now } = surroundings;
  const { load, discard, inRealm } = kept;

  async function runCalls(code: string, { calls, timeoutMs }: SandboxJob, onCall: JobListener['onCall']) {
    const results: CallResult[] = [];
    let left = timeoutMs;
    for (const call of calls) {
      const share = Math.max(left / (calls.length - results.length), leastShareMs);
      const work = (realm: Realm) => {
        const start = now();
        try {
          return runCall(realm, code, call);
        } finally {
          left = Math.max(0, left - (now() - start));
        }
      };
      const result = await inRealm(share, work, stackOverflow);
      results.push(result);
      onCall?.(result);
    }
    return results;
  }

  return async (job, { onStart, onCall } = {}) => {
    try {
      await load();
      onStart?.();
      const stripped = stripTypes(job.code);
      if (!stripped.ok) return { ...stripped, kind: 'syntax' };
      const check = (realm: Realm) => findSyntaxProblem(realm, stripped.code);
      const problem = await inRealm(job.timeoutMs, check, syntaxProblem(nestsTooDeeply, null));
      return problem ?? { ok: true, calls: await runCalls(stripped.code, job, onCall) };
    } catch (error) {
      discard();
      return { ok: false, kind: 'unavailable', message: String(error) };
    }
  };
}

function syntaxProblem(message: string, line: number | null): SandboxResult {
  return { ok: false, kind: 'syntax', message, line };
}

export function findSyntaxProblem(realm: Realm, code: string): SandboxResult | null {
  const outcome = realm.compile(code);
  if (outcome.kind !== 'threw') return null;
  const { message } = outcome.thrown;
  // The engine quotes the text at which it stopped; at the end of the program that is nothing.
  return syntaxProblem(message.endsWith(": ''") ? 'it ends too early' : message, lineOf(outcome.thrown));
}

function runCall(realm: Realm, code: string, call: string): CallResult {
  const expression = stripTypes(`(${call}\n)`);
  if (!expression.ok) return { kind: 'threw', message: `SyntaxError: ${expression.message}` };
  const program = realm.run(code);
  const result = toResult(program.kind === 'value' ? realm.evaluate(expression.code) : program);
  const printed = result.kind === 'value' || result.kind === 'threw' ? realm.printed() : [];
  return printed.length === 0 ? result : { ...result, printed };
}

function toResult(outcome: Outcome<unknown>): CallResult {
  if (outcome.kind !== 'threw') return outcome;
  const { name, message } = outcome.thrown;
  if (name === 'InternalError' && message === 'out of memory') return { kind: 'memory' };
  if (name === 'InternalError' && message === 'stack overflow') return stackOverflow;
  const line = lineOf(outcome.thrown);
  const words = [name, message].filter((part) => part !== '').join(': ');
  return { kind: 'threw', message: `${words}${line === null ? '' : ` (line ${line})`}` };
}

/** The line of the program at which it threw. */
export function lineOf({ stack }: Thrown): number | null {
  const [, line] = stack.split(`${programName}:`);
  return line === undefined ? null : Number.parseInt(line, 10);
}
