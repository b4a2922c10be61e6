import { describe, expect, it } from 'vitest';
import { chosenEntries, readPlan } from '../../../src/components/bank/export-plan.ts';
import { anything } from '../../../src/components/practice/build-set.ts';
import { indexEntry } from '../../support/index-entry.ts';

const index = [indexEntry('a/1'), indexEntry('b/2')];
const fields = { format: 'moodle', variants: '3', seed: '7', names: '' } as const;

describe('an export', () => {
  it('has the format and the numbers that were typed', () => {
    expect(readPlan({ ...fields, variants: ' 3 ' })).toEqual({ format: 'moodle', variants: 3, seed: 7 });
  });

  it.each([
    ['variants', '0'],
    ['variants', '101'],
    ['variants', ''],
    ['variants', 'two'],
    ['seed', '-1'],
    ['seed', '1.5'],
    ['seed', '2147483648'],
  ] as const)('is refused for the %s “%s”, at that field', (field, text) => {
    expect(readPlan({ ...fields, [field]: text })).toMatchObject({ field });
  });

  it('holds named questions in their order, or all that fit', () => {
    expect(chosenEntries(index, 'b/2, a/1', anything)).toEqual([index[1], index[0]]);
    expect(chosenEntries(index, ' ,\n', anything)).toEqual(index);
  });

  it.each([
    ['a/1 questions', 'names', 'The bank has no question “questions”.'],
    ['a/1 a/1', 'names', '“a/1” is named twice.'],
  ])('of “%s” is refused', (names, field, says) => {
    expect(chosenEntries(index, names, anything)).toEqual({ field, says });
  });

  it('is refused where nothing fits', () => {
    expect(chosenEntries(index, '', { ...anything, lessons: ['z'] })).toMatchObject({ field: null });
  });
});
