import { DefaultIntrinsics } from 'quickjs-emscripten-core';
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { isFull } from './engine.ts';
import { guestSetup, readEncoded, readPrinted, readThrown } from './guest.ts';
import type { Thrown } from './guest.ts';

/** The largest block of memory, in bytes; the sum of all blocks is limited by the engine's memory. */
const largestBlock = 32 * 2 ** 20;
/** Kept in reserve, so that a program out of memory can still be asked what happened. */
const reserveBytes = 2 ** 20;
/** Small enough for the stack that a browser gives a worker; about 700 calls deep. */
const stackLimit = 128 * 2 ** 10;
/** How places in the program are told in a stack trace. */
export const programName = 'program.ts';
/** As `programName`, for a call of the program. */
const callName = 'call.ts';

/** What came of a piece of code in a realm. */
export type Outcome<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'threw'; readonly thrown: Thrown }
  | { readonly kind: 'timeout' };

/** A fresh set of globals, in which nothing but ECMAScript can be reached: no clock, no chance, no input or output. */
export interface Realm {
  /** Reads a program without running it. */
  readonly compile: (program: string) => Outcome<null>;
  /** Runs a program; its declarations are in sight of the calls. */
  readonly run: (program: string) => Outcome<null>;
  /** The value of an expression, as `readEncoded` answers it. Getters of the program may run, within its limits. */
  readonly evaluate: (call: string) => Outcome<unknown>;
  /** What was written to the console so far; nothing once the time is over. */
  readonly printed: () => readonly string[];
  /**
   * Prepares the realm for a cell. `setup` is an expression, a function of `ask`, which answers texts with texts, and its
   * value has the functions `end` and `shown`.
   */
  readonly openStage: (setup: string, ask: (question: string) => string) => Stage;
  readonly close: () => void;
}

/** Where a cell runs and shows what comes of it. */
export interface Stage {
  /** Runs a program and hands the value of its last expression to `end`. */
  readonly run: (program: string) => Outcome<null>;
  /** What `shown` says, or null once the time is over. */
  readonly shown: () => string | null;
}

interface RealmOptions {
  readonly engine: QuickJSWASMModule;
  /** How long everything that runs in the realm may take together. */
  readonly milliseconds: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/**
 * Opens a realm. An exception that leaves `compile`, `run` or `evaluate`, such as the host's own stack overflow, is
 * the program's doing; the engine is broken then and must not be used again.
 */
export function openRealm({ engine, milliseconds, now }: RealmOptions): Realm {
  const runtime = engine.newRuntime({ memoryLimitBytes: largestBlock, maxStackSizeBytes: stackLimit });
  const context = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } });
  const guest = context.unwrapResult(context.evalCode(guestSetup, 'setup.js', { type: 'global' }));
  const reserve = context.newArrayBuffer(new ArrayBuffer(reserveBytes));
  const isOver = limitTime(runtime, now() + milliseconds, now);
  const judge = judgeIn({ engine, context, guest, reserve, isOver });
  const evaluate = (code: string, name: string, compileOnly = false) =>
    judge(context.evalCode(code, name, { type: 'global', strict: true, compileOnly }));
  const handles: QuickJSHandle[] = [];
  return {
    openStage: (setup, ask) => {
      const stage = stageOf(context, setup, ask);
      handles.push(stage);
      const tell = (name: string, value: QuickJSHandle) => judge(askGuest(context, stage, name, value));
      return stageWith(tell, (program) => evaluate(program, programName), context);
    },
    compile: (program) => use(evaluate(program, programName, true), () => ({ kind: 'value', value: null })),
    run: (program) => use(evaluate(program, programName), () => ({ kind: 'value', value: null })),
    evaluate: (call) =>
      use(evaluate(call, callName), (handle) =>
        use(judge(askGuest(context, guest, 'read', handle)), (text) => ({
          kind: 'value',
          value: readEncoded(context.getString(text)),
        })),
      ),
    printed: () => (isOver() ? [] : linesOf(context, guest)),
    close: () => {
      if (reserve.alive) reserve.dispose();
      for (const each of [...handles, guest, context, runtime]) each.dispose();
    },
  };
}

interface Surroundings {
  readonly engine: QuickJSWASMModule;
  readonly context: QuickJSContext;
  readonly guest: QuickJSHandle;
  /** Freed where the program has left nothing. */
  readonly reserve: QuickJSHandle;
  readonly isOver: () => boolean;
}

/** Says what came of a piece of code: its value, what it threw, or that its time is over. */
function judgeIn({ engine, context, guest, reserve, isOver }: Surroundings) {
  const explain = (error: QuickJSHandle): Thrown => {
    if (reserve.alive) reserve.dispose();
    // Without memory for an error, the engine throws null.
    if (isFull(engine) && context.eq(error, context.null)) return outOfMemory;
    const words = askGuest(context, guest, 'explain', error);
    const thrown = words.error === undefined ? readThrown(context.getString(words.value)) : noWords;
    words.dispose();
    return thrown;
  };
  return (result: Result): Outcome<QuickJSHandle> => {
    if (!isOver() && result.error === undefined) return { kind: 'value', value: result.value };
    const thrown = isOver() || result.error === undefined ? noWords : explain(result.error);
    result.dispose();
    return isOver() ? { kind: 'timeout' } : { kind: 'threw', thrown };
  };
}

/** A stage whose functions `tell` calls. */
function stageWith(
  tell: (name: string, value: QuickJSHandle) => Outcome<QuickJSHandle>,
  evaluate: (program: string) => Outcome<QuickJSHandle>,
  context: QuickJSContext,
): Stage {
  return {
    run: (program) =>
      use(evaluate(program), (value) => use(tell('end', value), () => ({ kind: 'value', value: null }))),
    shown: () => {
      const text = use(tell('shown', context.undefined), (handle) => ({
        kind: 'value',
        value: context.getString(handle),
      }));
      return text.kind === 'value' ? text.value : null;
    },
  };
}

/** The value of a cell's setup, called with the host's `ask`. */
function stageOf(context: QuickJSContext, setup: string, ask: (question: string) => string): QuickJSHandle {
  const host = context.newFunction('ask', (question) => context.newString(ask(context.getString(question))));
  const open = context.unwrapResult(context.evalCode(setup, 'cell.js', { type: 'global' }));
  const stage = context.unwrapResult(context.callFunction(open, context.undefined, host));
  for (const each of [host, open]) each.dispose();
  return stage;
}

/** What was written to the console. */
function linesOf(context: QuickJSContext, guest: QuickJSHandle): readonly string[] {
  const lines = askGuest(context, guest, 'printed', context.undefined);
  const found = lines.error === undefined ? readPrinted(context.getString(lines.value)) : [];
  lines.dispose();
  return found;
}

type Result = ReturnType<QuickJSContext['evalCode']>;

const noWords: Thrown = { name: '', message: '', stack: '' };
const outOfMemory: Thrown = { name: 'InternalError', message: 'out of memory', stack: '' };

/** Goes on with a value that was had, and frees it. */
function use<Value>(
  outcome: Outcome<QuickJSHandle>,
  goOn: (handle: QuickJSHandle) => Outcome<Value>,
): Outcome<Value> {
  return outcome.kind === 'value' ? outcome.value.consume(goOn) : outcome;
}

/**
 * Interrupts whatever runs once the time is over. An interruption cannot be caught, but a program may go on after
 * an asynchronous function that was interrupted; without memory it cannot start another one.
 */
function limitTime(runtime: QuickJSRuntime, deadline: number, now: () => number): () => boolean {
  let wasInterrupted = false;
  const isOver = () => wasInterrupted || now() > deadline;
  runtime.setInterruptHandler(() => {
    if (!isOver()) return false;
    wasInterrupted = true;
    runtime.setMemoryLimit(1);
    return true;
  });
  return isOver;
}

/** Calls one of the functions that the setup answered. */
function askGuest(
  context: QuickJSContext,
  guest: QuickJSHandle,
  name: string,
  argument: QuickJSHandle,
): Result {
  return context
    .getProp(guest, name)
    .consume((called) => context.callFunction(called, context.undefined, argument));
}
