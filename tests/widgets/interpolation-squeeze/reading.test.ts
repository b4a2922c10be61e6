import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/widgets/interpolation-squeeze/model.ts';
import type { InterpolationSqueezeParameters } from '../../../src/widgets/interpolation-squeeze/model.ts';
import { angle, outcomeInWords, readingOf } from '../../../src/widgets/interpolation-squeeze/reading.ts';

const figureAt = (changes: Partial<InterpolationSqueezeParameters>) =>
  derive({ s: 4, m: 16_384, m_l: 4096, d: 128, b: 10_000, ...changes });
const reading = (changes: Partial<InterpolationSqueezeParameters>) =>
  readingOf(figureAt(changes)).replaceAll('\u202F', ' ');

describe('readingOf', () => {
  it('says what is out of range while the text does not fit', () => {
    expect(reading({ s: 2 })).toBe(
      'Divided by s = 2, the positions of the text end at 8192, past the trained 4096: ' +
        'pair 64 reaches 54.2° and knows only 27.1°. ' +
        'From one token to the next pair 1 turns 28.6° instead of 57.3°.',
    );
  });

  it('says that no pair turns further, and what neighbours pay, once it fits', () => {
    expect(reading({})).toBe(
      'Divided by s = 4, the positions of the text end at 4096, so no pair turns further than in training. ' +
        'From one token to the next pair 1 turns 14.3° instead of 57.3°.',
    );
  });

  it('says that neighbours keep their angle at s = 1', () => {
    expect(reading({ s: 1 })).toMatch(/pair 1 turns 57\.3°, as in training\.$/);
  });

  it('names a position below 1000 without zeros at its end', () => {
    expect(reading({ m: 2048 })).toContain('end at 512, so');
  });

  it('does not speak of unseen angles where the last pair completed a turn', () => {
    expect(reading({ s: 2, d: 4, b: 100 })).toMatch(/end at 8192, past the trained 4096\. From/);
  });
});

describe('outcomeInWords', () => {
  it.each([
    [2, 'neighbours 28.6° apart, the text ends past the trained length'],
    [4, 'neighbours 14.3° apart, all positions trained'],
  ])('at s = %d: %s', (s, words) => {
    expect(outcomeInWords(figureAt({ s }))).toBe(words);
  });
});

describe('angle', () => {
  it.each([
    [14.3239, '14.3°'],
    [720, '720°'],
    [234_683, '652 turns'],
  ])('writes %d degrees as %s', (degrees, text) => {
    expect(angle(degrees)).toBe(text);
  });
});
