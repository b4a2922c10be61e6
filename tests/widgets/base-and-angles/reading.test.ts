import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/widgets/base-and-angles/model.ts';
import type { BaseAndAnglesParameters } from '../../../src/widgets/base-and-angles/model.ts';
import {
  arcInWords,
  inDegrees,
  outcomeInWords,
  readingOf,
} from '../../../src/widgets/base-and-angles/reading.ts';

/** The reading of the lesson's small head, with thin spaces as ordinary ones. */
function readingAt(changes: Partial<BaseAndAnglesParameters>): string {
  const values = { m_l: 2048, m: 8192, d: 16, b: 10_000, lambda: 1, ...changes };
  return readingOf(derive(values), values).replaceAll('\u202F', ' ');
}

describe('readingOf', () => {
  it('says which pairs fail while λ is 1', () => {
    expect(readingAt({})).toBe(
      'With λ = 1 nothing has changed yet. Over 8192 tokens the last pair covers 148°, in training 37.1°. ' +
        'Pairs 7 and 8 reach unseen angles; pair 7 turns 4.00 times as far as in training.',
    );
  });

  it('says at the match that the last pair is as in training, and which pair is not', () => {
    expect(readingAt({ lambda: 4 ** (16 / 14) })).toBe(
      'With λ = 4.876 neighbours stay 57.3° apart on pair 1. Over 8192 tokens the last pair covers 37.1°, ' +
        'as in training. Pair 7 still reaches unseen angles and turns 1.22 times as far as in training.',
    );
  });

  it('names a run of pairs on a real head', () => {
    expect(readingAt({ d: 128, lambda: 2 })).toContain('Pairs 42 to 64 still reach unseen angles');
  });

  it('says so where no pair goes beyond', () => {
    expect(readingAt({ lambda: 16 })).toMatch(/No pair reaches an unseen angle\.$/);
  });

  it('claims no remedy for a smaller base', () => {
    expect(readingAt({ lambda: 0.5 })).toContain('reach unseen angles');
    expect(readingAt({ lambda: 0.5 })).not.toContain('still');
  });
});

describe('outcomeInWords', () => {
  it('tells a screen reader how far the last pair turns', () => {
    const figure = derive({ m_l: 2048, m: 8192, d: 16, b: 10_000, lambda: 1 });
    expect(outcomeInWords(figure)).toBe('the last pair covers 148°, in training 37.1°');
  });
});

describe('inDegrees', () => {
  it.each([
    [1 / 360, '1.00°'],
    [0.5, '180°'],
    [1e-6, '< 0.01°'],
  ])('writes %d turns as %s', (turns, text) => {
    expect(inDegrees(turns)).toBe(text);
  });
});

describe('arcInWords', () => {
  it.each([
    [0.25, '90.0°'],
    [1, '1.00 turns'],
    [13.04, '13.0 turns'],
    [1303.8, '1304 turns'],
    [166_886, '166\u202F886 turns'],
  ])('writes %d turns as %s', (turns, text) => {
    expect(arcInWords(turns)).toBe(text);
  });
});
