import { describe, expect, it } from 'vitest';
import { fitsFilters } from '../../../src/components/bank/bank-filters.ts';

const row = {
  data: { lesson: 'matching-periods', type: 'numeric', misconceptions: 'exponent-inverted stretch-squared' },
  text: 'From 4096 to 16384 tokens matching-periods/lambda-4096',
};

describe('fitsFilters', () => {
  it.each([
    [{}, true],
    [{ words: '', lesson: '', type: '' }, true],
    [{ lesson: 'matching-periods', type: 'numeric' }, true],
    [{ lesson: 'matching-periods', type: 'choice' }, false],
    [{ misconceptions: 'stretch-squared' }, true],
    [{ misconceptions: 'stretch' }, false],
    [{ words: '16384 FROM' }, true],
    [{ words: 'from 8192' }, false],
    [{ bloom: 'apply' }, false],
  ])('%j: %s', (chosen, fits) => {
    expect(fitsFilters(row, chosen)).toBe(fits);
  });
});
