import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySnapshot, isSnapshot, updateSnapshot } from '../../src/progress/snapshot.ts';
import type { Snapshot } from '../../src/progress/snapshot.ts';
import { logs } from '../support/arbitrary-events.ts';
import { answerEvent, eventOf, timeOf } from '../support/events.ts';

const sorted = (snapshot: Snapshot) => ({ ...snapshot, solved: [...snapshot.solved].sort() });
const solvedBy = (events: Parameters<typeof updateSnapshot>[1]) =>
  [...updateSnapshot(emptySnapshot, events).solved].sort();

describe('the snapshot', () => {
  it('names each version that was solved, once', () => {
    const events = [
      answerEvent('a/one', 1),
      answerEvent('a/one', 2),
      answerEvent('a/one', 3, { version: 2 }),
    ];
    expect(solvedBy(events)).toEqual(['a/one@1', 'a/one@2']);
  });

  it.each([
    ['wrong', { verdict: 'incorrect' }],
    ['partly right', { verdict: 'partial' }],
    ['unmarked', { verdict: 'ungraded' }],
    ['given with the worked answer in view', { solutionShown: true }],
  ] as const)('does not count an answer that was %s', (_, changes) => {
    expect(solvedBy([answerEvent('a/one', 1, changes)])).toEqual([]);
  });

  it('knows the lesson of the newest answer, whatever came of it', () => {
    const events = [
      answerEvent('b/one', 2, { verdict: 'incorrect' }),
      answerEvent('a/one', 1),
      eventOf({ kind: 'solution-shown', question: 'c/one', version: 1, seed: 0 }, 3),
    ];
    expect(updateSnapshot(emptySnapshot, events).latest).toEqual({ lesson: 'b', at: timeOf(2) });
  });

  it('is the same however the log came about', () => {
    fc.assert(
      fc.property(logs(2), ([one = [], other = []]) => {
        const atOnce = sorted(updateSnapshot(emptySnapshot, [...one, ...other]));
        expect(sorted(updateSnapshot(updateSnapshot(emptySnapshot, other), one))).toEqual(atOnce);
        expect(sorted(updateSnapshot(emptySnapshot, [...other, ...one, ...one]))).toEqual(atOnce);
      }),
    );
  });

  it('is told apart from anything else that may be stored in its place', () => {
    expect(isSnapshot(updateSnapshot(emptySnapshot, [answerEvent('a/one', 1)]))).toBe(true);
    for (const stored of [
      undefined,
      null,
      7,
      {},
      { form: 1, solved: [], latest: null },
      { form: 2, solved: [7], latest: null },
      { form: 2, solved: [] },
      { form: 2, solved: [], latest: { lesson: 'a' } },
      { form: 2 },
    ]) {
      expect(isSnapshot(stored)).toBe(false);
    }
  });
});
