import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultOf, results, valueOf } from './programs.ts';

describe('a value', () => {
  test('comes as itself, to the last bit', async () => {
    const calls = [
      '0.1 + 0.2',
      '-0',
      '0',
      '0 / 0',
      '1 / 0',
      '-1 / 0',
      '5e-324',
      '2 ** 1023',
      'true',
      'null',
      '""',
    ];
    const values = (await results('', calls)).map((result) =>
      result.kind === 'value' ? result.value : result,
    );
    const wanted = [0.1 + 0.2, -0, 0, Number.NaN, Infinity, -Infinity, 5e-324, 2 ** 1023, true, null, ''];
    expect(values.map((value, index) => Object.is(value, wanted[index]))).toEqual(calls.map(() => true));
  });

  test('that is any number comes as that number', async () => {
    const numbers = fc.sample(fc.double({ noDefaultInfinity: false }), 200);
    const write = (value: number) => (Object.is(value, -0) ? '-0' : String(value));
    const got = await valueOf(`[${numbers.map(write).join(', ')}]`);
    expect(got).toEqual(numbers);
  });

  test('that is a list comes as one, however deep', async () => {
    expect(await valueOf('[1, [-0, NaN], [[true, "a"]], [,2], Array(2)]')).toEqual([
      1,
      [-0, Number.NaN],
      [[true, 'a']],
      [{ is: 'nothing' }, 2],
      [{ is: 'nothing' }, { is: 'nothing' }],
    ]);
  });

  test.each([
    ['undefined', 'nothing'],
    ['() => 1', 'a function'],
    ['({ a: 1 })', 'an object'],
    ['new Float64Array(3)', 'an object'],
    ['(async () => 1)()', 'an object'],
    ['({ then(f) { f(1) } })', 'an object'],
    ['10n ** 30n', 'a BigInt'],
    ['Symbol("a")', 'a symbol'],
    ['Array(1e6).fill(0)', 'a long list'],
    ['[[[[[1]]]]]', undefined],
    ['(() => { const a = []; a.push(a); return a })()', undefined],
    ['new Proxy([], { get: () => 1e9 })', 'a long list'],
    ['new Proxy([], { get: () => "a" })', 'a long list'],
  ])('that is no plain value is described: %s', async (call, words) => {
    const value = await valueOf(call);
    if (words !== undefined) expect(value).toEqual({ is: words });
    expect(JSON.stringify(value).length).toBeLessThan(200);
  });

  test('that is a long text is cut', async () => {
    expect(await valueOf('"ab".repeat(1e6)')).toBe('ab'.repeat(100));
    const marks = await valueOf('"\\ud800\\u0000\\"\\\\".repeat(100)');
    expect(marks).toBe('\ud800\u0000"\\'.repeat(50));
    const long = await resultOf('f()', 'function f() { throw new Error("a".repeat(1e6)) }');
    expect(long?.kind === 'threw' && long.message.length).toBeLessThan(300);
  });
});

describe('a program that tampers with the built-ins', () => {
  test.each([
    'Array.prototype.toString = Array.prototype.join = () => "bad"',
    'Object.prototype.toJSON = () => 7; Number.prototype.toJSON = () => 7',
    'JSON.stringify = () => "[\\"number\\",\\"7\\"]"; JSON.parse = () => 7',
    'Object.defineProperty(Object.prototype, "0", { get: () => 7, set() { throw 7 } })',
    'Object.defineProperty(Array.prototype, "0", { get: () => 7, set() { throw 7 }, configurable: true })',
    'Object.defineProperty(Object.prototype, "left", { get: () => 1e9, set() {} })',
    'String.prototype.slice = () => "bad"; Reflect.apply = () => "bad"; Function.prototype.call = () => 7',
    'Array.isArray = () => true; Symbol.iterator; Array.prototype[Symbol.iterator] = function* () { yield 7 }',
    'globalThis.Array = globalThis.Object = globalThis.JSON = globalThis.Reflect = undefined',
    'Object.setPrototypeOf(Object.prototype.__proto__ ?? {}, null); Number.prototype.valueOf = () => 7',
    'Object.freeze(globalThis); Object.freeze(Object.prototype); Object.freeze(Array.prototype)',
  ])('changes nothing about how its results are read: %s', async (code) => {
    const got = await results(`${code};`, ['4.5', '"text"', '[1, [2], -0]', 'true', '({})']);
    expect(got).toEqual(
      [4.5, 'text', [1, [2], -0], true, { is: 'an object' }].map((value) => ({ kind: 'value', value })),
    );
  });

  test('leaves the next call untouched', async () => {
    const code = 'function f() { Math.max = () => 7; Number.prototype.toFixed = () => "7"; return 1 }';
    expect(await results(code, ['f()', 'Math.max(1, 2)', '(1).toFixed(1)'])).toEqual(
      [1, 2, '1.0'].map((value) => ({ kind: 'value', value })),
    );
  });

  test.each([
    ['{ get message() { throw 1 } }', ''],
    ['{ get name() { return { toString() { throw 1 } } }, message: "words" }', 'words'],
    ['new Proxy({}, { get() { throw 1 } })', ''],
    ['Symbol("a")', 'Error'],
    ['null', 'Error: null'],
    ['undefined', 'Error: undefined'],
    ['"words"', 'Error: words'],
    ['Object.create(null)', ''],
    ['{ name: "InternalError", message: "out of memory " }', 'InternalError: out of memory '],
  ])('cannot make an error that is not told: throw %s', async (thrown, message) => {
    expect(await resultOf('f()', `function f() { throw ${thrown} }`)).toEqual({ kind: 'threw', message });
  });

  test('is ended where reading what it gave or threw takes for ever', async () => {
    const traps = [
      'throw { get message() { for (;;); } }',
      'return new Proxy([1], { get(target, key) { if (key === "0") for (;;); return 1 } })',
      'const list = [1]; Object.defineProperty(list, 0, { get() { for (;;); } }); return list',
    ];
    for (const trap of traps) {
      expect(await resultOf('f()', `function f() { ${trap} }`, 200), trap).toEqual({ kind: 'timeout' });
    }
  });
});
