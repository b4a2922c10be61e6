import { describe, expect, it } from 'vitest';
import { pairCoordinates, pairLayouts } from '../../../src/core/rope/pair-layout.ts';

describe('pairCoordinates', () => {
  it('joins neighbours when interleaved', () => {
    expect(pairCoordinates({ layout: 'interleaved', headSize: 8, pair: 1 })).toEqual([0, 1]);
    expect(pairCoordinates({ layout: 'interleaved', headSize: 8, pair: 4 })).toEqual([6, 7]);
  });

  it('joins the halves when half-split', () => {
    expect(pairCoordinates({ layout: 'half-split', headSize: 8, pair: 1 })).toEqual([0, 4]);
    expect(pairCoordinates({ layout: 'half-split', headSize: 8, pair: 4 })).toEqual([3, 7]);
  });

  it.each(pairLayouts)('uses every coordinate once when %s', (layout) => {
    const all = Array.from({ length: 32 }, (_, index) =>
      pairCoordinates({ layout, headSize: 64, pair: index + 1 }),
    );
    expect(all.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, index) => index));
  });

  it('refuses an unknown layout and a pair beyond the head', () => {
    expect(() => pairCoordinates({ layout: 'diagonal' as never, headSize: 8, pair: 1 })).toThrow('layout');
    expect(() => pairCoordinates({ layout: 'interleaved', headSize: 8, pair: 5 })).toThrow('pair');
  });
});
