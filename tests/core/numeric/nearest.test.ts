import { describe, expect, it } from 'vitest';
import { editDistance, nearestChoice } from '../../../src/core/numeric/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['perod', 'period', 1],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('nearestChoice', () => {
  const choices = ['period', 'periodRatio', 'scaledBase'];

  it('finds the choice meant by a slip, in any case', () => {
    expect(nearestChoice('perod', choices)).toBe('period');
    expect(nearestChoice('PERIODRATIO', choices)).toBe('periodRatio');
    expect(nearestChoice('scaleBase', choices)).toBe('scaledBase');
  });

  it('finds none where nothing is near, or the text is absurdly long', () => {
    expect(nearestChoice('constructor!', choices)).toBeUndefined();
    expect(nearestChoice('period'.repeat(100), choices)).toBeUndefined();
    expect(nearestChoice('period', [])).toBeUndefined();
  });
});
