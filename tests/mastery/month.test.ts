import { expect, it } from 'vitest';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import { forecast, reviewQueue, reviewsSince, scheduleOf } from '../../src/mastery/schedule.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { answerEvent } from '../support/events.ts';
import { indexEntry } from '../support/index-entry.ts';

/*
 * A month of a learner who does 12 new questions on each of the first ten days and reviews every evening, 10 at most. A clock
 * is driven through it; the learner misses every seventh review, and gets right what comes back.
 */
const minute = 60_000;
const day = 1440 * minute;
const start = Date.UTC(2026, 2, 1);
const LIMIT = 10;
const index = Array.from({ length: 120 }, (_, at) => indexEntry(`a/q${String(at).padStart(3, '0')}`));

interface Evening {
  readonly due: number;
  readonly done: number;
  readonly again: number;
}

function liveAMonth() {
  const log: LearnerEvent[] = [];
  let seed = 0;
  const answer = (question: string, at: number, sitting: string | null, isRight: boolean) => {
    seed += 1;
    const marks = isRight ? {} : ({ verdict: 'incorrect', score: 0 } as const);
    const event = answerEvent(question, seed, { seed, sitting, ...marks });
    log.push({ ...event, at: new Date(at).toISOString() });
  };
  const evenings: Evening[] = [];
  let turn = 0;
  for (let today = 0; today < 30; today += 1) {
    const morning = start + today * day;
    if (today < 10)
      for (let at = 0; at < 12; at += 1)
        answer(`a/q${String(12 * today + at).padStart(3, '0')}`, morning + (480 + at) * minute, null, true);
    let now = morning + 20 * 60 * minute;
    const due = scheduleOf(evidenceIn(log), index).filter((one) => one.due <= now).length;
    const missed = new Set<string>();
    let again = 0;
    for (;;) {
      const left = LIMIT - reviewsSince(evidenceIn(log), morning);
      const [next] = reviewQueue(scheduleOf(evidenceIn(log), index), now, left);
      if (next === undefined) break;
      const isAgain = missed.has(next.question);
      if (isAgain) again += 1;
      else turn += 1;
      const isRight = isAgain || turn % 7 !== 0;
      if (!isRight) missed.add(next.question);
      answer(next.question, now, `review-${String(seed)}`, isRight);
      now += minute;
    }
    evenings.push({ due, done: reviewsSince(evidenceIn(log), morning) - again, again });
  }
  return { log, evenings };
}

const { log, evenings } = liveAMonth();

it('no evening goes beyond its limit, and every evening ends', () => {
  for (const { done } of evenings) expect(done).toBeLessThanOrEqual(LIMIT);
  expect(evenings).toHaveLength(30);
});

it('what was missed came back in the same evening, each time', () => {
  const missed = evenings.map(({ done }) => done);
  const all = missed.reduce((sum, done) => sum + done, 0);
  // Every seventh review is missed.
  expect(evenings.reduce((sum, { again }) => sum + again, 0)).toBe(Math.floor(all / 7));
});

it('what is due is done, up to the limit, which is reached while much is new', () => {
  for (const { due, done } of evenings) expect(done).toBeGreaterThanOrEqual(Math.min(due, LIMIT));
  expect(evenings.some(({ due }) => due > LIMIT)).toBe(true);
});

it('no variant was asked for twice, and the forecast counts each question once', () => {
  const seeds = log.flatMap((event) => (event.kind === 'answered' ? event.seed : []));
  expect(new Set(seeds).size).toBe(seeds.length);
  const schedule = scheduleOf(evidenceIn(log), index);
  expect(schedule).toHaveLength(120);
  const year = forecast(schedule, start + 30 * day, 2000);
  expect(year.reduce((sum, count) => sum + count, 0)).toBe(120);
});

it('what was always right comes more and more rarely', () => {
  const schedule = scheduleOf(evidenceIn(log), index).filter(({ isMissed }) => !isMissed);
  const gapAfter = (reviews: number) => {
    const gaps = schedule.filter((one) => one.reviews === reviews).map(({ due, last }) => due - last);
    return gaps.length === 0 ? null : Math.max(...gaps) / day;
  };
  const gaps = [1, 2, 3].map(gapAfter).filter((gap) => gap !== null);
  expect(gaps.length).toBeGreaterThan(1);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
});
