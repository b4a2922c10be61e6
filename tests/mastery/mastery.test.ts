import { describe, expect, it } from 'vitest';
import { estimateOf, HALF_LIFE_DAYS, masteryOf } from '../../src/mastery/mastery.ts';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import { answerEvent, timeOf } from '../support/events.ts';
import { indexEntry } from '../support/index-entry.ts';

const wrong = { verdict: 'incorrect', score: 0 } as const;
const now = Date.parse(timeOf(10));
const index = [
  indexEntry('a/1', { objectives: ['state', 'derive'] }),
  indexEntry('a/2', { objectives: ['state'] }),
  indexEntry('b/1', { objectives: ['state'] }),
];
const variants = (question: string, count: number, from: number, changes = {}) =>
  Array.from({ length: count }, (_, seed) => answerEvent(question, from + seed, { seed, ...changes }));

describe('an estimate', () => {
  it('begins even, and takes in each piece by its value: a = 1 + Σx, b = 1 + Σ(1 − x)', () => {
    const [piece] = evidenceIn([answerEvent('a/1', 1)]);
    if (piece === undefined) throw new Error('There is no evidence.');
    const at = (value: number) => ({ ...piece, value, at: now });
    expect(estimateOf([], now).mean).toBe(0.5);
    expect(estimateOf([at(1), at(1), at(0.5)], now).mean).toBeCloseTo(3.5 / 5, 12);
    expect(estimateOf([at(1), at(1), at(1)], now).low).toBeCloseTo(0.1 ** (1 / 4), 9);
  });

  it('counts a piece half that is as old as the half-life, and a quarter at twice the age', () => {
    const [piece] = evidenceIn([answerEvent('a/1', 0)]);
    if (piece === undefined) throw new Error('There is no evidence.');
    const after = (halfLives: number) =>
      estimateOf([piece], piece.at + halfLives * HALF_LIFE_DAYS * 86_400_000).mean;
    expect([after(0), after(1), after(2)]).toEqual([2 / 3, 1.5 / 2.5, 1.25 / 2.25]);
  });

  it('is surer the more is answered', () => {
    const widthOf = (count: number) => {
      const { low, high } = estimateOf(evidenceIn(variants('a/1', count, 1)), now);
      return high - low;
    };
    expect(widthOf(8)).toBeLessThan(widthOf(3));
  });
});

describe('the mastery of an objective', () => {
  const of = (events: Parameters<typeof evidenceIn>[0]) =>
    masteryOf(evidenceIn(events), index, now).map(({ lesson, objective, level }) => [
      `${lesson}/${objective}`,
      level,
    ]);

  it('is never told from one answer, nor from one question, however often it is answered', () => {
    expect(of([answerEvent('a/1', 1)])[0]).toEqual(['a/state', 'unknown']);
    expect(of(variants('a/1', 9, 1))[0]).toEqual(['a/state', 'unknown']);
    expect(of([...variants('a/1', 1, 1), ...variants('a/2', 1, 2)])[0]).toEqual(['a/state', 'unknown']);
  });

  it('has a word for what is known', () => {
    expect(of([...variants('a/1', 5, 1), ...variants('a/2', 5, 6)])[0]?.[1]).toBe('secure');
    expect(of([...variants('a/1', 2, 1), ...variants('a/2', 1, 6)])[0]?.[1]).toBe('on-the-way');
    expect(of([...variants('a/1', 2, 1, wrong), ...variants('a/2', 2, 6, wrong)])[0]?.[1]).toBe('shaky');
  });

  it('keeps objectives of one name in two lessons apart', () => {
    const events = [...variants('a/1', 3, 1), ...variants('a/2', 3, 6)];
    expect(of(events)).toEqual([
      ['a/state', 'secure'],
      ['a/derive', 'unknown'],
      ['b/state', 'unknown'],
    ]);
  });
});
