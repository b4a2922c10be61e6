import { describe, expect, it } from 'vitest';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import {
  AHEAD_MS,
  forecast,
  grades,
  reviewQueue,
  reviewsSince,
  scheduleOf,
} from '../../src/mastery/schedule.ts';
import type { Scheduled } from '../../src/mastery/schedule.ts';
import { answerEvent } from '../support/events.ts';
import { indexEntry } from '../support/index-entry.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1, 9);
const wrong = { verdict: 'incorrect', score: 0 } as const;
const index = [
  indexEntry('a/1'),
  indexEntry('a/2'),
  indexEntry('a/fixed', { canVary: false }),
  indexEntry('a/figure', { canVary: false, type: 'widget' }),
];

/** A review, some days after the start, of a variant of its own. */
function review(question: string, days: number, changes: Parameters<typeof answerEvent>[2] = {}) {
  const at = new Date(start + days * day).toISOString();
  return {
    ...answerEvent(question, Math.round(days * 1000), { seed: Math.round(days * 1000), ...changes }),
    at,
  };
}

describe('the schedule', () => {
  it('takes in what has variants or a figure, once it is answered', () => {
    const events = ['a/1', 'a/fixed', 'a/figure', 'x/gone'].map((question) => review(question, 0));
    expect(scheduleOf(evidenceIn(events), index).map(({ question }) => question)).toEqual([
      'a/1',
      'a/figure',
    ]);
  });

  it('pushes what is known further and further away, and brings back in minutes what was missed', () => {
    const gaps: number[] = [];
    let events = [review('a/1', 0)];
    for (let turn = 0; turn < 4; turn += 1) {
      const [one] = scheduleOf(evidenceIn(events), index);
      if (one === undefined) throw new Error('It is not scheduled.');
      gaps.push((one.due - one.last) / day);
      events = [...events, review('a/1', (one.due - start) / day)];
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBeGreaterThan(7);
    const [missed] = scheduleOf(evidenceIn([...events, review('a/1', 90, wrong)]), index);
    expect(missed).toMatchObject({ isMissed: true, reviews: 6 });
    expect((missed?.due ?? 0) - (missed?.last ?? 0)).toBeLessThan(AHEAD_MS);
  });

  it('knows a review by the first answer to its variant', () => {
    const first = review('a/1', 0, wrong);
    const second = { ...answerEvent('a/1', 1, { seed: 0 }), at: new Date(start + 1000).toISOString() };
    expect(scheduleOf(evidenceIn([first, second]), index)[0]).toMatchObject({ reviews: 1, isMissed: true });
  });
});

it.each([
  [{}, 'Good'],
  [{ confidence: 'sure' as const }, 'Good'],
  [{ confidence: 'guess' as const }, 'Hard'],
  [{ hintsOpened: 1 }, 'Hard'],
  [{ verdict: 'partial' as const, score: 0.5 }, 'Hard'],
  [wrong, 'Again'],
  [{ solutionShown: true }, 'Again'],
])('an answer with %j is graded %s', (changes, name) => {
  const [piece] = evidenceIn([answerEvent('a/1', 1, changes)]);
  expect(piece && grades[piece.recall]).toBe({ Again: 1, Hard: 2, Good: 3 }[name]);
});

describe('what is to be reviewed now', () => {
  const one = (question: string, due: number, changes: Partial<Scheduled> = {}): Scheduled => ({
    question,
    due: start + due,
    last: start - day,
    reviews: 1,
    isMissed: false,
    ...changes,
  });
  const justMissed = one('missed', AHEAD_MS / 2, { isMissed: true, last: start });
  const names = (schedule: readonly Scheduled[], left: number) =>
    reviewQueue(schedule, start, left).map(({ question }) => question);

  it('is what is due, up to the limit, then what was missed a moment ago', () => {
    const schedule = [one('a', -2), one('b', -1), justMissed, one('later', 1)];
    expect(names(schedule, 9)).toEqual(['a', 'b', 'missed']);
    expect(names(schedule, 1)).toEqual(['a', 'missed']);
    expect(names(schedule, -3)).toEqual(['missed']);
  });

  it('counts the reviews of today alone against the limit', () => {
    const events = [
      review('a/1', -1, { sitting: 'review-1' }),
      review('a/1', 0, { sitting: 'review-2' }),
      review('a/2', 0, { sitting: 'set-1' }),
      review('a/2', 0.1, { sitting: 'review-3' }),
    ];
    expect(reviewsSince(evidenceIn(events), start)).toBe(2);
  });

  it('and later is forecast by days, with what is overdue today', () => {
    const schedule = [one('a', -5 * day), one('b', day / 2), one('c', day), one('d', 2.5 * day)];
    expect(forecast(schedule, start, 3)).toEqual([2, 1, 1]);
  });
});
