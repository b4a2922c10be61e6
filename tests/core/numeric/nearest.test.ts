import { describe, expect, it } from 'vitest';
import { editDistance, nearestAlike, nearestChoice } from '../../../src/core/numeric/nearest.ts';

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

describe('nearestAlike', () => {
  it.each([
    ['perod', ['period', 'base'], 'period'],
    ['ml', ['m_l', 'd'], 'm_l'],
    ['dd', ['d'], 'd'],
    ['M', ['d', 'm'], 'm'],
    ['SQR', ['sqrt', 'ln'], 'sqrt'],
  ])('takes "%s" among %j for "%s"', (typed, choices, meant) => {
    expect(nearestAlike(typed, choices)).toBe(meant);
  });

  it('finds none where every letter would be exchanged', () => {
    expect(nearestChoice('d', ['m'])).toBe('m');
    expect(nearestAlike('d', ['m'])).toBeUndefined();
    expect(nearestAlike('km', ['s'])).toBeUndefined();
    expect(nearestAlike('', ['m'])).toBeUndefined();
  });

  it('finds none where nothing is near', () => {
    expect(nearestAlike('constructor', ['period', 'base'])).toBeUndefined();
    expect(nearestAlike('period', [])).toBeUndefined();
  });
});
