import { describe, expect, it, test } from 'vitest';
import { findOracleFunction, oracleFunctions } from '../../src/core/oracle-docs.ts';
import { OracleError, oracleEntries } from '../../src/core/oracle.ts';

test('every function that content may call is documented once, in the same order', () => {
  expect(Object.keys(oracleFunctions)).toEqual(Object.keys(oracleEntries));
  expect(Object.isFrozen(oracleFunctions)).toBe(true);
});

describe.each(Object.entries(oracleEntries))('the documentation of %s', (name, entry) => {
  const documented = oracleFunctions[name];

  it('belongs to the function that is called', () => {
    expect(documented).toMatchObject(entry);
    expect(documented?.evaluate).toBe(entry.evaluate);
  });

  it('describes exactly the arguments that the function needs and takes, in their order', () => {
    const all = Object.entries(documented?.arguments ?? {});
    const names = (isOptional: boolean) =>
      all.filter(([, { optional = false }]) => optional === isOptional).map(([argument]) => argument);
    expect(names(false)).toEqual(entry.needs);
    expect(names(true)).toEqual(entry.takes ?? []);
  });
});

test('a documented function is found by its name, and an unknown one refused', () => {
  expect(findOracleFunction('period')).toBe(oracleFunctions.period);
  expect(() => findOracleFunction('perod')).toThrow(OracleError);
  expect(() => findOracleFunction('toString')).toThrow(OracleError);
});
