import { describe, expect, test } from 'vitest';
import { stripTypes } from '../../src/sandbox/strip-types.ts';

describe('stripTypes', () => {
  test('takes types out and leaves every line where it was', () => {
    const text = 'interface A {\n  b: number;\n}\nfunction f(a: A): number {\n  return a.b!;\n}';
    const stripped = stripTypes(text);
    expect(stripped).toEqual({ ok: true, code: '\n\n\nfunction f(a) {\n  return a.b;\n}' });
  });

  test('leaves what the engine knows by itself as it is', () => {
    const text = 'const a = b?.c ?? 1n ** 2n; class A { #x = 1; static { this.y = 2 } }';
    expect(stripTypes(text)).toEqual({ ok: true, code: text });
  });

  test.each([
    ['let a = ;', 'unexpected ";"', 1],
    ['let a = 1;\n\nlet b = = 2', 'unexpected "="', 3],
    ['fonction f() {}', 'unexpected "f", expected ";"', 1],
    ['f(1', 'it ends too early', 1],
    ['f(1,\n2,\n\n', 'it ends too early', 4],
    ['"abc', 'Unterminated string constant', 1],
    ['('.repeat(9000), 'it nests too deeply to be read', null],
  ])('says what is wrong with %j', (text, message, line) => {
    expect(stripTypes(text)).toEqual({ ok: false, message, line });
  });
});
