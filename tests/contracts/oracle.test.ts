import { existsSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { oracleFunctions } from '../../src/core/oracle-docs.ts';
import { callOracle } from '../../src/core/oracle.ts';
import type { OracleFunction, OracleValue } from '../../src/core/oracle-function.ts';
import { oracleSamples } from '../support/oracle-samples.ts';

/** Values that no argument accepts, or only those of their own kind. */
const hostile: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  -0.5,
  1e400,
  '',
  'abc',
  '4096',
  null,
  undefined,
  [],
  [[1]],
  () => 1,
  Symbol('length'),
  10n,
];

/** Further values that no integer argument of the oracle accepts. */
const hostileIntegers: readonly unknown[] = [1.5, 2 ** 53, 1e300, true, { valueOf: () => 4 }];

function isFiniteValue(value: OracleValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || Object.values(value).every((each) => Number.isFinite(each));
}

function refusal(name: string, args: Readonly<Record<string, unknown>>): unknown {
  try {
    return { accepted: callOracle(name, args) };
  } catch (error) {
    return error;
  }
}

function sampleOf(entry: OracleFunction) {
  const sample = oracleSamples[entry.name];
  if (sample === undefined)
    throw new Error(`tests/support/oracle-samples.ts has no sample for ${entry.name}`);
  return sample;
}

describe.each(Object.entries(oracleFunctions))('%s', (name, entry) => {
  const { sample, changes } = sampleOf(entry);

  it('is documented under its own name', () => {
    expect(entry.name).toBe(name);
    expect(entry.summary).toMatch(/^[A-Z].*\.$/);
    for (const argument of Object.values(entry.arguments)) {
      expect(argument.description).toMatch(/\.$/);
      expect(argument.range).not.toBe('');
    }
  });

  it('has a formula that typesets, and sources with a file each', () => {
    expect(katex.renderToString(entry.formula, { throwOnError: true, strict: 'error' })).toContain('katex');
    expect(entry.sources.length > 0).toBe(entry.isMeasured !== true);
    for (const { reference, where } of entry.sources) {
      expect(existsSync(new URL(`../../content/references/${reference}.yaml`, import.meta.url))).toBe(true);
      expect(where).not.toBe('');
    }
  });

  it('answers its sample with finite numbers', () => {
    expect(isFiniteValue(callOracle(name, sample))).toBe(true);
  });

  it.each(Object.keys(entry.arguments))('depends on %s', (argument) => {
    expect(Object.hasOwn(changes, argument)).toBe(true);
    const before = callOracle(name, sample);
    expect(callOracle(name, { ...sample, ...changes[argument] })).not.toEqual(before);
  });

  it.each(Object.keys(entry.arguments))('refuses hostile values of %s by its name', (argument) => {
    const documented = entry.arguments[argument];
    const values = documented?.kind === 'integer' ? [...hostile, ...hostileIntegers] : hostile;
    for (const value of values) {
      if (documented?.optional === true && value === undefined) continue;
      const error = refusal(name, { ...sample, [argument]: value });
      expect(error).toBeInstanceOf(RangeError);
      expect(String(error)).toContain(`RangeError: ${argument}`);
      expect(String(error)).toContain('must be');
    }
  });

  it('refuses a missing argument and an unknown one by their names', () => {
    for (const [argument, { optional }] of Object.entries(entry.arguments)) {
      if (optional === true) continue;
      const rest = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== argument));
      expect(refusal(name, rest)).toMatchObject({ code: 'missing-argument' });
      expect(String(refusal(name, rest))).toContain(`"${argument}"`);
    }
    expect(refusal(name, { ...sample, toString: 1 })).toMatchObject({ code: 'unknown-argument' });
  });

  it('answers or refuses, but never gives an unlimited number, at the far ends of its ranges', () => {
    const extremes = [
      1,
      2,
      3,
      4,
      7,
      64,
      1e8,
      Number.MAX_SAFE_INTEGER - 1,
      1.0000001,
      1e-300,
      1e300,
      1.79e308,
    ];
    for (const argument of Object.keys(entry.arguments)) {
      for (const value of extremes) {
        const outcome = refusal(name, { ...sample, [argument]: value });
        if (outcome instanceof RangeError) continue;
        expect(outcome).toHaveProperty('accepted');
        expect(isFiniteValue((outcome as { accepted: OracleValue }).accepted)).toBe(true);
      }
    }
  });
});

describe('the references of the oracle', () => {
  it('hold exactly the documented fields', () => {
    const ids = new Set(
      Object.values(oracleFunctions).flatMap(({ sources }) => sources.map((each) => each.reference)),
    );
    for (const id of ids) {
      const file = new URL(`../../content/references/${id}.yaml`, import.meta.url);
      const reference = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
      const fields = ['title', 'authors', 'cite_as', 'year', 'venue', 'url', 'note'];
      expect(Object.keys(reference).filter((field) => !fields.includes(field))).toEqual([]);
      expect(reference).toMatchObject({
        title: expect.any(String) as string,
        authors: expect.any(Array) as string[],
        year: expect.any(Number) as number,
        venue: expect.any(String) as string,
      });
    }
  });
});
