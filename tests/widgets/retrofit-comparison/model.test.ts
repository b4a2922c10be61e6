import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { comparedMethods, derive } from '../../../src/widgets/retrofit-comparison/model.ts';
import type { ComparedMethod } from '../../../src/widgets/retrofit-comparison/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const flagship = { m: 16_384, m_l: 4096, d: 128, b: 10_000 };

function rowOf(method: ComparedMethod, changes: Partial<typeof flagship> = {}) {
  const row = derive({ ...flagship, ...changes }).rows.find((each) => each.method === method);
  if (row === undefined) throw new Error(`there is no row ${method}`);
  return row;
}

describe('derive', () => {
  it.each<[ComparedMethod, number, number]>([
    ['none', 18, 4],
    ['interpolation', 0, 1],
    ['base-scaling', 17, 1.4537],
    ['safe-base', 0, 1],
    ['llama3', 0, 1],
    ['by-parts', 0, 1],
    ['yarn', 0, 1],
  ])('counts the pairs that %s takes to new angles, and how far', (method, count, furthest) => {
    const row = rowOf(method);
    expect(row.newCount).toBe(count);
    expect(row.furthest).toBeCloseTo(furthest, 4);
  });

  it('finds what each method costs the finished pairs', () => {
    expect(rowOf('interpolation').slowedCount).toBe(46);
    expect(rowOf('base-scaling').slowedCount).toBe(45);
    expect(rowOf('none').slowedCount).toBe(0);
    expect(rowOf('yarn').treatments.slice(0, 21)).toEqual(Array.from({ length: 21 }, () => 'kept'));
    expect(rowOf('llama3').slowedCount).toBeLessThan(rowOf('yarn').slowedCount);
  });

  it('brings neighbours on the first pair together under interpolation alone', () => {
    for (const { method, neighbours } of derive(flagship).rows) {
      expect(neighbours).toBeCloseTo(method === 'interpolation' ? 14.324 : 57.296, 3);
    }
  });

  it('knows the longest periods', () => {
    expect(rowOf('none').longest).toBeCloseTo(54_410.14, 2);
    expect(rowOf('base-scaling').longest).toBeCloseTo(217_640.57, 2);
  });

  it('treats every pair of a head in one way, and counts what it shows', () => {
    const states = fc.record({
      m: acceptedBy(quantities.m),
      m_l: acceptedBy(quantities.m_l),
      d: acceptedBy(quantities.d),
      b: acceptedBy(quantities.b),
    });
    fc.assert(
      fc.property(states, (state) => {
        const { rows, firstUnfinished, pairCount } = derive(state);
        expect(rows.map(({ method }) => method)).toEqual(comparedMethods);
        for (const row of rows) {
          const isNew = row.treatments.map((treatment) => treatment === 'new');
          expect(row.treatments).toHaveLength(pairCount);
          expect(isNew.filter(Boolean)).toHaveLength(row.newCount);
          expect(isNew.indexOf(true) + 1 || Infinity).toBeGreaterThanOrEqual(firstUnfinished ?? 1);
          expect(row.newCount > 0).toBe((row.furthest ?? 1) > 1 + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('extends nothing to a shorter text', () => {
    for (const row of derive({ ...flagship, m: 2048 }).rows) {
      expect(row.newCount).toBe(0);
      for (const stretch of row.stretches) expect(stretch).toBeCloseTo(1, 12);
    }
  });
});
