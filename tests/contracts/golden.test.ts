import { describe, expect, it } from 'vitest';
import { oracleFunctions } from '../../src/core/oracle-docs.ts';
import { callOracle } from '../../src/core/oracle.ts';
import { readGoldenCases, readReferencePairs, relativeError } from '../support/golden.ts';
import { referenceCalls } from '../support/reference-calls.ts';

/** The accuracy promised for every function. */
const tolerance = 1e-13;

/** What a formula gives; what was measured is measured anew in `tests/tools/lab/tabulate.test.ts`. */
const computed = Object.values(oracleFunctions).flatMap(({ name, isMeasured }) =>
  isMeasured === true ? [] : [name],
);

describe.each(computed)('%s', (name) => {
  const cases = readGoldenCases(name);

  it('has golden values', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  it(`agrees with every golden value to ${tolerance}`, () => {
    const wrong = cases
      .map((each) => ({ ...each, got: callOracle(name, each.arguments) }))
      .filter(({ got, value }) => !(relativeError(got, value) <= tolerance));
    expect(wrong).toEqual([]);
  });
});

describe('the separate reference values', () => {
  const calls = referenceCalls();

  it('cover the oracle but for the functions that they do not hold', () => {
    const covered = new Set(calls.map((call) => call.function));
    const missing = computed.filter((name) => !covered.has(name));
    expect(missing).toEqual(['proportionalFrequency', 'usableLength', 'shortcutError']);
  });

  it(`agree with the oracle to ${tolerance}`, () => {
    const wrong = calls
      .map((call) => ({ ...call, got: callOracle(call.function, call.arguments) }))
      .filter(({ got, value }) => !(relativeError(got, value) <= tolerance));
    expect(wrong).toEqual([]);
  });
});

describe('the separate table of 64 pairs', () => {
  /** The table is printed to 12 digits. */
  const digitsOfTable = 1e-11;
  const scaling = { base: 10_000, headSize: 128, trainedLength: 4096, targetLength: 16_384 };

  it.each([
    ['base-scaling', 'ratio_base_scaled=lambda^(2(i-1)/d)'],
    ['interpolation', 'ratio_PI'],
    ['yarn', 'yarn_code_period_ratio'],
    ['by-parts', 'yarn_paper_period_ratio'],
  ])('agrees with the period ratios of %s', (method, column) => {
    const rows = readReferencePairs();
    expect(rows).toHaveLength(64);
    for (const row of rows) {
      const ratio = callOracle('periodRatio', { ...scaling, method, pair: row.i_1based });
      expect(relativeError(ratio, row[column] ?? null)).toBeLessThan(digitsOfTable);
    }
  });
});
