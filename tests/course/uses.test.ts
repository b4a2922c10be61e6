import { expect, test } from 'vitest';
import { anchorOfUse, countUses } from '../../src/course/uses.ts';

test('uses are counted for each term and each reference', () => {
  const body =
    'A <Term id="pair">pair</Term>. <Cite id="su" /> Again <Cite id="su" />, <Cite\n  id="peng" />.';
  expect([...countUses(body, 'Term')]).toEqual([['pair', 1]]);
  expect([...countUses(body, 'Cite')]).toEqual([
    ['su', 2],
    ['peng', 1],
  ]);
});

test('each use has an id of its own', () => {
  expect(anchorOfUse('Cite', 'su', 1)).toBe('cite-use-su');
  expect(anchorOfUse('Cite', 'su', 2)).toBe('cite-use-su-2');
  expect(anchorOfUse('Term', 'pair', 1)).toBe('term-use-pair');
});
