import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/mastery/calibration.ts';
import { masteryOf } from '../../src/mastery/mastery.ts';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import { misconceptionsIn, sightingsFold } from '../../src/mastery/misconceptions.ts';
import { scheduleOf } from '../../src/mastery/schedule.ts';
import { mergeEntries } from '../../src/progress/merge.ts';
import { compareEvents } from '../../src/progress/read-event.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { foldLog } from '../../src/progress/fold.ts';
import { examsFold, examsIn } from '../../src/progress/views/exams.ts';
import { reviewLimit } from '../../src/progress/views/review-limit.ts';
import { listSittings } from '../../src/progress/views/sittings.ts';
import { surveyLog } from '../../src/progress/views/survey.ts';
import { unsolvedQuestions } from '../../src/progress/views/unsolved.ts';
import { logs } from '../support/arbitrary-events.ts';
import { indexEntry } from '../support/index-entry.ts';

const index = ['a-lesson/one', 'a-lesson/two', 'b-lesson/three'].map((id) =>
  indexEntry(id, { misconceptions: ['naive'] }),
);
const now = Date.UTC(2026, 3, 1);

/** The folds that want the log in its order. */
function foldInOrder(events: readonly LearnerEvent[]) {
  return {
    sittings: listSittings(events),
    exams: examsIn(foldLog(examsFold, events)),
    survey: surveyLog(events),
    unsolved: unsolvedQuestions(events),
    limit: reviewLimit(events),
  };
}

function foldAll(events: readonly LearnerEvent[]) {
  const evidence = evidenceIn(events);
  const sightings = foldLog(sightingsFold, events);
  return {
    mastery: masteryOf(evidence, index, now),
    misconceptions: misconceptionsIn({ sightings, evidence }, index),
    calibration: calibrationOf(evidence),
    schedule: scheduleOf(evidence, index),
    ...foldInOrder([...events].sort(compareEvents)),
  };
}

test('devices that merge their logs in any order draw the same conclusions', () => {
  fc.assert(
    fc.property(logs(3), (devices) => {
      const merge = (order: typeof devices) =>
        order.reduce<readonly LearnerEvent[]>(
          (all, log) => mergeEntries(all, log) as readonly LearnerEvent[],
          [],
        );
      const merged = merge(devices);
      expect(foldAll(merge([...devices].reverse()))).toEqual(foldAll(merged));
      expect(foldAll([...merged].reverse())).toEqual(foldAll(merged));
    }),
  );
});
