import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../src/mastery/calibration.ts';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import { misconceptionsIn, sightingsFold } from '../../src/mastery/misconceptions.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { foldLog } from '../../src/progress/fold.ts';
import { answerEvent, timeOf } from '../support/events.ts';
import { indexEntry } from '../support/index-entry.ts';

const index = [
  indexEntry('a/1', { misconceptions: ['naive', 'other'] }),
  indexEntry('a/2', { misconceptions: ['naive'] }),
];
const heldIn = (events: readonly LearnerEvent[]) =>
  misconceptionsIn({ sightings: foldLog(sightingsFold, events), evidence: evidenceIn(events) }, index);
const shows = (question: string, number: number, ...misconceptions: string[]) =>
  answerEvent(question, number, { verdict: 'incorrect', score: 0, misconceptions });

describe('a misconception', () => {
  it('is held with how often it showed, the most frequent first, and a question that tests it', () => {
    const held = heldIn([shows('a/1', 1, 'other'), shows('a/1', 2, 'naive'), shows('a/1', 3, 'naive')]);
    expect(held).toEqual([
      { misconception: 'naive', times: 2, last: timeOf(3), isMended: false, test: 'a/2' },
      { misconception: 'other', times: 1, last: timeOf(1), isMended: false, test: 'a/1' },
    ]);
  });

  it('is mended by two right first answers to questions that could have shown it', () => {
    const naive = shows('a/1', 1, 'naive');
    const isMended = (...events: LearnerEvent[]) => heldIn([naive, ...events])[0]?.isMended;
    expect(isMended(answerEvent('a/2', 2))).toBe(false);
    expect(isMended(answerEvent('a/2', 2), answerEvent('a/2', 3))).toBe(false);
    expect(isMended(answerEvent('a/2', 2), answerEvent('a/1', 3, { seed: 4 }))).toBe(true);
    expect(isMended(answerEvent('a/2', 2), answerEvent('a/1', 3, { seed: 4, score: 0.5 }))).toBe(false);
    expect(
      isMended(answerEvent('a/2', 2), answerEvent('a/1', 3, { seed: 4 }), shows('a/2', 4, 'naive')),
    ).toBe(false);
  });

  it('that no question tests any more is still told', () => {
    expect(heldIn([shows('a/1', 1, 'gone')])[0]).toMatchObject({ test: null, times: 1 });
  });
});

it('what “sure” was worth counts first answers alone', () => {
  const sure = { confidence: 'sure' } as const;
  const events = [
    answerEvent('a/1', 1, { ...sure, verdict: 'incorrect', score: 0 }),
    answerEvent('a/1', 2, sure),
    answerEvent('a/2', 3, sure),
    answerEvent('a/3', 4, { confidence: 'guess' }),
    answerEvent('a/4', 5),
  ];
  expect(calibrationOf(evidenceIn(events))).toEqual([
    { confidence: 'sure', answers: 2, right: 1 },
    { confidence: 'think-so', answers: 0, right: 0 },
    { confidence: 'guess', answers: 1, right: 1 },
  ]);
});
