import { describe, expect, it } from 'vitest';
import { OracleError, callOracle, findOracleEntry, oracleEntries } from '../../src/core/oracle.ts';

function errorOf(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('callOracle', () => {
  it('gives the value of a function', () => {
    const args = { trainedLength: 4096, targetLength: 16_384, headSize: 128 };
    expect(callOracle('baseScaleFactor', args)).toBeCloseTo(4.088994243248621641, 13);
  });

  it('names the nearest function for an unknown one', () => {
    const error = errorOf(() => callOracle('baseScaleFacto', {}));
    expect(error).toBeInstanceOf(OracleError);
    expect(error).toMatchObject({ code: 'unknown-function' });
    expect(String(error)).toContain('Did you mean "baseScaleFactor"?');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'knows no function "%s"',
    (name) => {
      expect(errorOf(() => callOracle(name, {}))).toMatchObject({ code: 'unknown-function' });
    },
  );

  it('names the nearest argument for an unknown one', () => {
    const error = errorOf(() => callOracle('period', { bas: 10_000, headSize: 128, pair: 1 }));
    expect(error).toMatchObject({ code: 'unknown-argument' });
    expect(String(error)).toContain('Did you mean "base"?');
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no argument "%s"', (name) => {
    const args = JSON.parse(`{"base":10000,"headSize":128,"pair":1,"${name}":1}`) as Record<string, unknown>;
    expect(errorOf(() => callOracle('period', args))).toMatchObject({ code: 'unknown-argument' });
  });

  it('does not take an inherited value for an argument', () => {
    const args = Object.create({ base: 10_000, headSize: 128, pair: 1 }) as Record<string, unknown>;
    expect(errorOf(() => callOracle('period', args))).toMatchObject({ code: 'missing-argument' });
  });

  it('tells which argument is missing', () => {
    const error = errorOf(() => callOracle('period', { base: 10_000, pair: 1 }));
    expect(String(error)).toBe('OracleError: period needs the argument "headSize".');
  });

  it('asks for no argument that may be left out, and takes it where it is given', () => {
    const pair = { base: 10_000, headSize: 128, pair: 64, trainedLength: 4096, targetLength: 16_384 };
    const call = { ...pair, method: 'interpolation' };
    expect(callOracle('periodRatio', call)).toBe(4);
    expect(callOracle('periodRatio', { ...call, options: { factor: 2 } })).toBe(2);
  });

  it.each([null, undefined, [], 'base=1', 3])('refuses %o in place of named arguments', (args) => {
    expect(errorOf(() => callOracle('period', args as never))).toMatchObject({ code: 'malformed-call' });
  });

  it('lets the RangeError of a function through', () => {
    expect(() => callOracle('period', { base: 1, headSize: 128, pair: 1 })).toThrow(RangeError);
  });
});

describe('oracleEntries', () => {
  it('cannot be changed', () => {
    expect(Object.isFrozen(oracleEntries)).toBe(true);
  });

  it('are found by their names', () => {
    expect(findOracleEntry('period')).toBe(oracleEntries.period);
    for (const [name, entry] of Object.entries(oracleEntries)) expect(entry.name).toBe(name);
  });
});
