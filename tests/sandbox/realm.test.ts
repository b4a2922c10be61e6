import { describe, expect, test } from 'vitest';
import { createEngine, isFull } from '../../src/sandbox/engine.ts';
import { createRunner } from '../../src/sandbox/run-program.ts';
import { resultOf, results, valueOf } from './programs.ts';

describe('nothing of the surroundings is in reach', () => {
  /** The globals of ECMAScript that the engine has. */
  const ecmascript = `
    AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Error EvalError
    FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array
    Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
    SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array
    Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval
    globalThis isFinite isNaN parseFloat parseInt undefined unescape`
    .trim()
    .split(/\s+/);

  test('the global object holds nothing but ECMAScript and a console, without its clock', async () => {
    const found = (await valueOf('Reflect.ownKeys(globalThis).map(String)')) as readonly unknown[];
    expect(
      found.filter((name) => !ecmascript.includes(String(name)) && name !== 'Symbol(Symbol.toStringTag)'),
    ).toEqual(['console']);
    expect(found.length).toBeGreaterThan(50);
  });

  test.each(
    `fetch XMLHttpRequest WebSocket EventSource Worker importScripts postMessage addEventListener self window document
    navigator location localStorage sessionStorage indexedDB caches crypto performance setTimeout setInterval
    queueMicrotask requestAnimationFrame structuredClone process require module exports Buffer global Date
    print std os scriptArgs gc InternalError WebAssembly Deno Bun`.split(/\s+/),
  )('there is no %s', async (name) => {
    expect(await valueOf(`typeof ${name} + typeof globalThis["${name}"]`)).toBe('undefinedundefined');
  });

  test.each([
    ['globalThis.constructor.constructor("return process")()', /ReferenceError: 'process' is not defined/],
    ['(() => {}).constructor("return globalThis.process.env")()', /TypeError: cannot read property/],
    ['[].constructor.constructor("return require")()("fs")', /ReferenceError: 'require' is not defined/],
    ['Function("return this")().fetch("/")', /TypeError: not a function/],
    ['eval("process")', /ReferenceError/],
    ['Reflect.construct(Function, ["return postMessage"])()', /ReferenceError/],
    ['Object.getPrototypeOf(async function () {}).constructor("return fetch")().x.y', /TypeError/],
    ['import.meta', /SyntaxError/],
    ['new Function("import.meta")', /SyntaxError/],
  ])('%s leads nowhere', async (call, message) => {
    const result = await resultOf(call);
    expect(result?.kind).toBe('threw');
    expect(result?.kind === 'threw' && result.message).toMatch(message);
  });

  test('a dynamic import never brings anything', async () => {
    const code = 'let got = "nothing"; import("node:fs").then((fs) => { got = fs }, () => {})';
    expect(await valueOf('got', code)).toBe('nothing');
    expect(await valueOf('import("node:fs")')).toEqual({ is: 'an object' });
  });

  test('no promise goes on after the program', async () => {
    expect(await valueOf('n', 'let n = 0; Promise.resolve().then(() => { n = 1 })')).toBe(0);
  });

  test('chance is switched off, and says so', async () => {
    expect(await resultOf('Math.random()')).toMatchObject({
      kind: 'threw',
      message: expect.stringContaining('Math.random is switched off') as string,
    });
  });

  test('the same program gives the same results', async () => {
    const code = `
      const words = Object.keys(Object.getOwnPropertyDescriptors(Math)).join();
      const set = new Set([3, 1, 2]); const map = new WeakMap();
      function f(x: number) { return [Math.sin(x), Math.exp(x), Math.pow(x, 0.3), words.length, ...set] }`;
    const calls = Array.from({ length: 20 }, (_, index) => `f(${index / 7})`);
    const first = await results(code, calls);
    const other = createRunner({ loadEngine: () => createEngine(), now: () => performance.now() });
    expect(await other({ code, calls, timeoutMs: 5000 })).toEqual({ ok: true, calls: first });
    expect(await results(code, calls)).toEqual(first);
  });
});

describe('a program that takes too much', () => {
  test.each([
    'for (;;);',
    'while (true) { try { for (;;); } catch {} finally { for (;;); } }',
    'for (;;) { (async () => { for (;;); })() }',
    'for (;;) { try { (async () => { try { for (;;); } catch {} })() } catch {} }',
    'function* g() { for (;;) { try { yield } finally { for (;;); } } } for (;;) { for (const x of g()) break }',
    'const f = () => Promise.resolve().then(f); for (;;) f()',
    '/(a+)+$/.test("a".repeat(50) + "b")',
    '[2, 1].sort(() => { for (;;); })',
    'JSON.stringify({ toJSON() { for (;;); } })',
    'new Proxy({}, { get() { for (;;); } }).a',
    'const o = { get a() { for (;;); } }; o.a',
    'Array.from({ length: 1e9 }, () => 0)',
  ])('of time is stopped: %s', async (code) => {
    const start = performance.now();
    const result = await resultOf('1', code, 100);
    expect(['timeout', 'memory']).toContain(result?.kind);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await valueOf('1 + 1')).toBe(2);
  });

  test('of time in one call leaves a share for the others', async () => {
    const start = performance.now();
    const code = 'function f(n: number) { if (n === 2) for (;;); return n }';
    expect(await results(code, ['f(1)', 'f(2)', 'f(3)'], 1500)).toEqual([
      { kind: 'value', value: 1 },
      { kind: 'timeout' },
      { kind: 'value', value: 3 },
    ]);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('of time in every call takes no longer than the job may', async () => {
    const start = performance.now();
    const got = await results('for (;;);', ['1', '2', '3', '4'], 400);
    expect(new Set(got.map(({ kind }) => kind))).toEqual(new Set(['timeout']));
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('of time counts as too long even if it caught the interruption by an asynchronous function', async () => {
    expect(await resultOf('f()', 'function f() { (async () => { for (;;); })(); return 1 }', 200)).toEqual({
      kind: 'timeout',
    });
  });

  test.each([
    '"a".repeat(2 ** 29)',
    'const list = []; for (;;) list.push(new Float64Array(1e5))',
    'const list = []; for (;;) list.push("a".repeat(1e6))',
    'const list = []; for (;;) list.push({})',
    'let last = null; for (;;) last = { last }',
    'const map = new Map(); for (let n = 0; ; n += 1) map.set(n, n)',
    'const parts = []; for (;;) parts.push({ parts: [...parts] })',
    'new Array(2 ** 32 - 1).fill(0)',
  ])('of memory is stopped, and the next one runs: %s', async (code) => {
    expect(await resultOf('1', code, 20_000)).toEqual({ kind: 'memory' });
    expect(await valueOf('"a".repeat(1e6).length')).toBe(1e6);
  });

  test.each([0, 1, 2, 3, 4, 5])(
    'of memory is told so, whatever the engine has done before: %d',
    async (megabytes) => {
      const engine = await createEngine();
      const runHere = createRunner({
        loadEngine: () => Promise.resolve(engine),
        now: () => performance.now(),
      });
      await runHere({ code: `new Uint8Array(${megabytes} * 2 ** 20)`, calls: ['1'], timeoutMs: 20_000 });
      const bomb = 'let last = null; for (;;) last = { last }';
      expect(await runHere({ code: bomb, calls: ['1'], timeoutMs: 20_000 })).toEqual({
        ok: true,
        calls: [{ kind: 'memory' }],
      });
    },
  );

  test('of memory gets no more than the engine may have', async () => {
    const engine = await createEngine();
    const runHere = createRunner({ loadEngine: () => Promise.resolve(engine), now: () => performance.now() });
    expect(isFull(engine)).toBe(false);
    await runHere({ code: 'const list = []; for (;;) list.push([1])', calls: ['1'], timeoutMs: 20_000 });
    expect(isFull(engine)).toBe(true);
    expect(engine.getWasmMemory().buffer.byteLength).toBeLessThanOrEqual(48 * 2 ** 20);
  });

  test('of memory in one try after the other is stopped too', async () => {
    const code = 'const list = []; for (;;) { try { list.push({}) } catch {} }';
    expect(await resultOf('1', code, 500)).toEqual({ kind: 'timeout' });
    expect(await valueOf('1 + 1')).toBe(2);
  });

  test.each([
    'function f() { return 1 + f() } f()',
    'const o = { get a() { return this.a } }; o.a',
    'const o = { toString() { return `${this}` } }; `${o}`',
    'function f() { return JSON.stringify({ toJSON: f }) } f()',
    'function f() { return [2, 1].sort(f) } f()',
    'function f() { const [a] = { [Symbol.iterator]: f } } f()',
    'let list = []; for (let n = 0; n < 5e4; n += 1) list = [list]; JSON.stringify(list)',
    'let list = []; for (let n = 0; n < 5e4; n += 1) list = [list]; list.flat(Infinity)',
    'let list = []; for (let n = 0; n < 5e4; n += 1) list = new Proxy(list, {}); list.length',
    'eval("[".repeat(1e5))',
    'JSON.parse("[".repeat(1e5))',
    'new RegExp("(?:".repeat(3e4))',
    'class A { constructor() { return new A() } } new A()',
  ])('of the stack is stopped, and the next one runs: %s', async (code) => {
    const result = await resultOf('1', code, 4000);
    expect(result?.kind).toBe('threw');
    expect(result?.kind === 'threw' && result.message).toContain('stack overflow');
    expect(await valueOf('1 + 1')).toBe(2);
  });

  test('of the stack may still call itself some hundred times', async () => {
    const code = 'function sum(n: number): number { return n === 0 ? 0 : n + sum(n - 1) }';
    expect(await valueOf('sum(500)', code)).toBe(125_250);
  });
});
