import fc from 'fast-check';
import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/sandbox/engine.ts';
import { createRunner } from '../../src/sandbox/run-program.ts';
import { resultOf, results, run, valueOf } from './programs.ts';
import { anyCharacter } from '../support/any-character.ts';

/** An engine that throws out of itself, as it does where the host's stack is exhausted, when it is told to. */
function breakable(engine: QuickJSWASMModule): QuickJSWASMModule {
  const newRuntime = engine.newRuntime.bind(engine);
  engine.newRuntime = (...options) => {
    const runtime = newRuntime(...options);
    const newContext = runtime.newContext.bind(runtime);
    runtime.newContext = (...settings) => {
      const context = newContext(...settings);
      const evalCode = context.evalCode.bind(context);
      context.evalCode = (code, ...rest) => {
        if (code.includes('break the engine')) throw new RangeError('Maximum call stack size exceeded');
        return evalCode(code, ...rest);
      };
      return context;
    };
    return runtime;
  };
  return engine;
}

describe('a program', () => {
  test('is TypeScript, with annotations, interfaces, generics and enumerations', async () => {
    const code = `
      interface Head { readonly size: number; base?: number }
      type Pair = readonly [number, number];
      enum Rule { Linear = 1, Base }
      function first<Item>(items: readonly Item[]): Item { return items[0]!; }
      class Counter { constructor(private count = 0) {} next(): number { return ++this.count; } }
      const head = { size: 128 } satisfies Head;
      const half = (value: number): number => (value as number) / 2;
    `;
    expect(
      await valueOf('half(head.size) + first([1] as Pair[0][]) + Rule.Base + new Counter(3).next()', code),
    ).toBe(64 + 1 + 2 + 4);
  });

  test('sees its own functions in every call, and what one call did in none of the others', async () => {
    const code = 'let n = 0; function next() { n += 1; globalThis.left = n; return n }';
    const calls = ['next()', 'next()', 'typeof left', 'n'];
    expect(await results(code, calls)).toEqual(
      [1, 1, 'undefined', 0].map((value) => ({ kind: 'value', value })),
    );
  });

  test('is strict code', async () => {
    expect(await valueOf('(function () { return typeof this })()')).toBe('undefined');
    expect(await resultOf('1', 'undeclared = 1')).toEqual({
      kind: 'threw',
      message: "ReferenceError: 'undeclared' is not defined (line 1)",
    });
  });

  test('tells what it threw, and in which line', async () => {
    const code = 'function f() {\n  throw new RangeError("too long")\n}';
    expect(await resultOf('f()', code)).toEqual({ kind: 'threw', message: 'RangeError: too long (line 2)' });
    expect(await resultOf('g()', code)).toEqual({
      kind: 'threw',
      message: "ReferenceError: 'g' is not defined",
    });
  });

  test.each([
    ['let a = 1;\nlet b = ;', 2, 'unexpected ";"'],
    ['function f() { return (1', 1, 'it ends too early'],
    ['function f() { retrun 1 }', 1, 'unexpected "1"'],
    ['let a = 1;\nlet a = 2;', 2, 'redefinition'],
    ['{ let a = 1', 1, 'it ends too early'],
    ['export const a = 1', 1, 'export'],
    ['import fs from "node:fs"; fs', 1, "expecting '('"],
    ['for (const a of b) { return }', 1, 'return'],
  ])('that cannot be read is sent back with its line: %j', async (code, line, words) => {
    const result = await run({ code, calls: ['1'], timeoutMs: 1000 });
    expect(result).toMatchObject({ ok: false, kind: 'syntax', line });
    expect(result).toHaveProperty('message', expect.stringContaining(words));
  });

  test.each(['('.repeat(9000), '`${'.repeat(3000), 'a=>'.repeat(3000), '['.repeat(9000), '-+'.repeat(4000)])(
    'that nests too deeply is sent back, and the next one runs: %#',
    async (code) => {
      expect(await run({ code, calls: ['1'], timeoutMs: 1000 })).toMatchObject({ ok: false, kind: 'syntax' });
      expect(await valueOf('1 + 1')).toBe(2);
    },
  );
});

describe('a job', () => {
  test('tells its results one by one, after it has started', async () => {
    const heard: unknown[] = [];
    await run(
      { code: '', calls: ['1', 'f()'], timeoutMs: 1000 },
      { onStart: () => heard.push('start'), onCall: ({ kind }) => heard.push(kind) },
    );
    expect(heard).toEqual(['start', 'value', 'threw']);
  });

  test('without calls has no results', async () => {
    expect(await results('const a = 1', [])).toEqual([]);
  });

  test('is no expression where it holds a statement', async () => {
    expect(await resultOf('let a = 1')).toMatchObject({ kind: 'threw' });
    expect(await resultOf('1) + (1')).toEqual({ kind: 'value', value: 2 });
    expect(await resultOf('1 // one')).toEqual({ kind: 'value', value: 1 });
  });

  test('is answered where the engine cannot be had, and runs once it can', async () => {
    let tries = 0;
    const late = createRunner({
      loadEngine: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no way there')) : createEngine();
      },
      now: () => performance.now(),
    });
    const job = { code: '', calls: ['1'], timeoutMs: 1000 };
    expect(await late(job)).toEqual({ ok: false, kind: 'unavailable', message: 'Error: no way there' });
    expect(await late(job)).toEqual({ ok: true, calls: [{ kind: 'value', value: 1 }] });
  });

  test('gives each call an equal share of the time that is left', async () => {
    let time = 0;
    const spent: number[] = [];
    const runHere = createRunner({ loadEngine: () => createEngine(), now: () => (time += 1) });
    const code = 'function f(n: number) { if (n > 1) for (;;); return n }';
    const started = () => spent.reduce((sum, each) => sum + each, 0);
    await runHere(
      { code, calls: ['f(1)', 'f(2)', 'f(3)', 'f(1)', 'f(1)'], timeoutMs: 4000 },
      { onStart: () => spent.push(time), onCall: () => spent.push(time - started()) },
    );
    const [, first = 0, second = 0, third = 0, fourth = 0] = spent;
    expect(first).toBeLessThan(50);
    expect(second).toBeGreaterThan(950);
    expect(second).toBeLessThan(1050);
    expect(third).toBeGreaterThan(950);
    expect(third).toBeLessThan(1050);
    expect(fourth).toBeLessThan(50);
  });

  test('gets a new engine after a program has broken the one before, or filled its memory', async () => {
    let engines = 0;
    const runHere = createRunner({
      loadEngine: async () => {
        engines += 1;
        return breakable(await createEngine());
      },
      now: () => performance.now(),
    });
    const runCall = (call: string) => runHere({ code: '', calls: [call], timeoutMs: 20_000 });
    await runCall('1');
    await runCall('f()');
    expect(engines).toBe(1);
    expect(await runCall('"break the engine"')).toMatchObject({
      calls: [{ kind: 'threw', message: expect.stringContaining('stack overflow') as string }],
    });
    expect(await runCall('1')).toMatchObject({ calls: [{ kind: 'value' }] });
    expect(engines).toBe(2);
    await runCall('(() => { const list = []; for (;;) list.push([1]) })()');
    await runCall('1');
    expect(engines).toBe(3);
  });

  test('never fails, whatever the program', async () => {
    const scraps = fc.array(
      fc.constantFrom(
        ...'function f ( ) { } [ ] => return throw async await yield let const class extends new this null'.split(
          ' ',
        ),
        ...[
          'for(;;);',
          'f',
          '1',
          '"a"',
          '`${',
          '`',
          '/',
          '...',
          ';',
          '\n',
          ',',
          '=',
          ':',
          'number',
          '<',
          '>',
          '@',
          '#a',
        ],
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          scraps.map((parts) => parts.join(' ')),
          fc.string({ unit: anyCharacter }),
        ),
        async (code) => {
          const result = await run({ code, calls: ['f()', code], timeoutMs: 40 });
          if (result.ok) expect(result.calls).toHaveLength(2);
          else expect(result.kind).toBe('syntax');
        },
      ),
      { numRuns: 300 },
    );
  });
});
