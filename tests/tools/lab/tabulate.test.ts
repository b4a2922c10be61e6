import { describe, expect, it } from 'vitest';
import { labAccuracy, labReadsTo } from '../../../src/core/lab/lab-results.ts';
import { labSettings } from '../../../src/core/lab/settings.ts';
import { labTable } from '../../../src/core/lab/table.ts';
import { tableWeights } from '../../../src/core/lab/table-weights.ts';
import '../../../src/core/lab/install.ts';
import { grid, gridLambdas } from '../../../tools/lab/grid.ts';
import { hashesOfGrid, measure } from '../../../tools/lab/tabulate.ts';

/** The place of the grid that the table has at a setting and a row. */
const placeOf = (setting: (typeof labSettings)[number], row = 0) => {
  const place = grid.filter((one) => one.setting === setting)[row];
  if (place === undefined) throw new Error(`the grid has no ${setting}`);
  return place;
};

describe('the table of the lab', () => {
  it('was measured on the weights that are shipped', () => {
    expect(tableWeights).toEqual(hashesOfGrid());
  });

  it('has a row for every place of the grid', () => {
    expect(Object.keys(labTable.settings)).toEqual([...labSettings]);
    expect(labTable.lambdas).toEqual(gridLambdas);
    const rows = Object.values(labTable.settings).reduce((sum, { hits }) => sum + hits.length, 0);
    expect(rows).toBe(grid.length);
  });

  it.each([
    ['base', 6],
    ['stale-keys', 0],
    ['first-t5', 0],
  ] as const)(
    'has of %s, row %i, what measuring it again gives',
    (setting, row) => {
      const { width, letters, hits } = measure(placeOf(setting, row));
      const kept = labTable.settings[setting];
      expect({ width, letters, hits }).toEqual({
        width: kept?.width,
        letters: kept?.letters,
        hits: kept?.hits[row],
      });
    },
    120_000,
  );
});

describe('what questions look up', () => {
  it('weighs ranges by their letters, and takes the nearest factor on the base', () => {
    const { letters = '', hits = [] } = labTable.settings.base ?? {};
    const [count, hit] = [letters, hits[0] ?? ''].map((text) =>
      text.split(' ').map((part) => Number.parseInt(part, 36)),
    );
    const expected = ((hit?.[14] ?? 0) + (hit?.[15] ?? 0)) / ((count?.[14] ?? 0) + (count?.[15] ?? 0));
    expect(labAccuracy({ setting: 'base', lambda: 1, from: 448, to: 512 })).toBe(expected);
    expect(labAccuracy({ setting: 'base', lambda: 1.1, from: 448, to: 512 })).toBe(expected);
    expect(labAccuracy({ setting: 'base', lambda: 1.2, from: 448, to: 512 })).not.toBe(expected);
  });

  it('reads as far as half of the letters are predicted', () => {
    const reach = labReadsTo({ setting: 'base', lambda: 1 });
    expect(reach).toBeGreaterThan(128);
    expect(reach).toBeLessThan(512);
    expect(labAccuracy({ setting: 'base', from: reach, to: reach + 32 })).toBeLessThan(0.5);
    expect(labAccuracy({ setting: 'base', from: reach - 32, to: reach })).toBeGreaterThanOrEqual(0.5);
    expect(labReadsTo({ setting: 'tuned-by-parts' })).toBe(512);
  });

  it.each([
    [{ setting: 'base', from: 10, to: 64 }, 'from must be a multiple of 32'],
    [{ setting: 'first-base', from: 0, to: 32 }, 'to must be a multiple of 64'],
    [{ setting: 'base', from: 64, to: 64 }, 'with letters between'],
    [{ setting: 'llama', from: 0, to: 64 }, 'setting must be'],
  ] as const)('refuses %j', (place, words) => {
    expect(() => labAccuracy(place as Parameters<typeof labAccuracy>[0])).toThrow(words);
  });
});
