import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/components/exam/report.ts';
import { retakeOf, setOnRecord } from '../../../src/components/exam/set-on-record.ts';
import { examTerms } from '../../../src/player/terms.ts';
import { listSittings } from '../../../src/progress/views/sittings.ts';
import { answerEvent, eventOf } from '../../support/events.ts';
import { indexEntry } from '../../support/index-entry.ts';

const opening = {
  kind: 'sitting-opened' as const,
  sitting: 'set-1',
  title: 'Monday',
  items: ['a/1', 'a/2', 'b/1', 'b/2', 'x/1'].map((question, seed) => ({ question, seed, hash: 'abc' })),
  terms: { ...examTerms, tries: 1, limitMs: 1_200_000 },
};
const events = [
  eventOf(opening, 1),
  answerEvent('a/1', 2, { sitting: 'set-1', score: 1 }),
  answerEvent('a/2', 3, { sitting: 'set-1', score: 0.5, verdict: 'partial' }),
  answerEvent('b/1', 4, { sitting: 'set-1', score: null, verdict: 'ungraded' }),
  eventOf({ kind: 'sitting-submitted', sitting: 'set-1' }, 5),
  answerEvent('b/2', 6, { sitting: 'set-1', score: 1 }),
];
const [sitting] = listSittings(events);
const index = [
  indexEntry('a/1', { objectives: ['state', 'derive'] }),
  indexEntry('a/2', { objectives: ['derive'] }),
  indexEntry('b/1', { objectives: ['state'] }),
  indexEntry('b/2', { objectives: ['state'] }),
];

describe('the report of an exam', () => {
  if (sitting === undefined) throw new Error('There is no sitting.');
  const report = reportOf(sitting, index);

  it('sums up what was handed in, and nothing that came after', () => {
    expect(report).toMatchObject({ points: 1.5, unanswered: 1, ungraded: 1, gone: ['x/1'] });
    expect(report.items.map(({ seed }) => seed)).toEqual([0, 1, 2, 3]);
  });

  it('counts a question for each of its objectives, of its own lesson', () => {
    expect(report.objectives).toEqual([
      { lesson: 'a', objective: 'state', points: 1, count: 1 },
      { lesson: 'a', objective: 'derive', points: 1.5, count: 2 },
      { lesson: 'b', objective: 'state', points: 0, count: 2 },
    ]);
  });

  it('leads to the same exam on record, and to a retake of what the bank still has', () => {
    expect(setOnRecord(sitting.opened)).toMatchObject({ title: 'Monday', tries: 1, minutes: 20 });
    const retake = retakeOf(sitting.opened, report.items);
    expect(retake.items.map(({ hash }) => hash)).toEqual(['0', '0', '0', '0']);
    expect(retakeOf(sitting.opened, report.items).seed).not.toBe(retake.seed);
  });
});
