import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/widgets/unseen-angles/model.ts';
import type { UnseenAnglesParameters } from '../../../src/widgets/unseen-angles/model.ts';
import { outcomeInWords, readingOf } from '../../../src/widgets/unseen-angles/reading.ts';

const figureAt = (changes: Partial<UnseenAnglesParameters>) =>
  derive({ m: 8192, m_l: 4096, d: 128, b: 10_000, ...changes });
const reading = (changes: Partial<UnseenAnglesParameters>) =>
  readingOf(figureAt(changes)).replaceAll('\u202F', ' ');

describe('readingOf', () => {
  it('names the pairs at unseen angles and what the border rests on', () => {
    expect(reading({})).toBe(
      'A text of 8192 tokens takes 18 of the 64 pairs, pairs 47 to 64, to angles that training never met. ' +
        'In 4096 tokens of training pair 46 made 1.004 turns and pair 47 made only 0.8693.',
    );
  });

  it('says that nothing is new up to the trained length', () => {
    expect(reading({ m: 4096 })).toBe(
      'A text of 4096 tokens has no distance that a training text of 4096 tokens lacks. ' +
        'Every pair stays at angles that it has met.',
    );
  });

  it('says that new distances alone do no harm where all pairs completed a turn', () => {
    expect(reading({ d: 8, b: 100 })).toBe(
      'A text of 8192 tokens has new distances, but no new angles: ' +
        'in 4096 tokens of training all 4 pairs completed a turn.',
    );
  });

  it('speaks of one pair as of one', () => {
    expect(reading({ d: 4, b: 10_000_000 })).toContain('takes 1 of the 2 pairs, pair 2, to angles');
  });
});

describe('outcomeInWords', () => {
  it.each([
    [{}, 'new angles for 18 pairs'],
    [{ m: 4096 }, 'no new angles'],
    [{ d: 4, b: 10_000_000 }, 'new angles for 1 pair'],
  ])('at %j: %s', (changes, words) => {
    expect(outcomeInWords(figureAt(changes))).toBe(words);
  });
});
