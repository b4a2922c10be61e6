import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/mastery/calibration.ts';
import { masteryOf } from '../../src/mastery/mastery.ts';
import { misconceptionsIn } from '../../src/mastery/misconceptions.ts';
import { scheduleOf } from '../../src/mastery/schedule.ts';
import { mergeEntries } from '../../src/progress/merge.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { logs } from '../support/arbitrary-events.ts';
import { indexEntry } from '../support/index-entry.ts';

const index = ['a-lesson/one', 'a-lesson/two', 'b-lesson/three'].map((id) =>
  indexEntry(id, { misconceptions: ['naive'] }),
);
const now = Date.UTC(2026, 3, 1);

function foldAll(events: readonly LearnerEvent[]) {
  return {
    mastery: masteryOf(events, index, now),
    misconceptions: misconceptionsIn(events, index),
    calibration: calibrationOf(events),
    schedule: scheduleOf(events, index),
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
