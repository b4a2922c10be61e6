import { describe, expect, it } from 'vitest';
import { arcPath, placeAt } from '../../../src/widgets/base-and-angles/arc.ts';

describe('placeAt', () => {
  it('turns from the right against the clock, and y runs down the page', () => {
    expect(placeAt(10, 0)[0]).toBe(10);
    expect(placeAt(10, 0.25)[1]).toBeCloseTo(-10, 12);
    expect(placeAt(10, 0.5)[0]).toBeCloseTo(-10, 12);
  });
});

describe('arcPath', () => {
  it('goes from one angle to the other in two arcs', () => {
    expect(arcPath(10, 0, 0.5)).toBe(
      'M10.00 0.00A10.00 10.00 0 0 0 0.00 -10.00A10.00 10.00 0 0 0 -10.00 -0.00',
    );
  });

  it('is the whole circle from a full turn on', () => {
    expect(arcPath(10, 0, 1)).toBe(arcPath(10, 0, 12.3));
    expect(arcPath(10, 0, 1)).toMatch(/ -10\.00 -0\.00A.* 10\.00 0\.00$/);
  });
});
