import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeEntries } from '../../src/progress/merge.ts';
import { logs } from '../support/arbitrary-events.ts';

const three = logs(3).map(([one = [], two = [], third = []]) => [one, two, third] as const);
/** Logs in which one id may stand for different events, as only a tampered file has it. */
const conflicting = fc.tuple(
  ...[0, 1, 2].map(() =>
    fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), value: fc.nat(3) }), { maxLength: 4 }),
  ),
);
const any = fc.oneof(three, conflicting) as fc.Arbitrary<readonly (readonly { id: string }[])[]>;

it('does not depend on the order of merging', () => {
  fc.assert(
    fc.property(any, ([one = [], two = [], third = []]) => {
      expect(mergeEntries(one, two)).toEqual(mergeEntries(two, one));
      expect(mergeEntries(mergeEntries(one, two), third)).toEqual(
        mergeEntries(one, mergeEntries(two, third)),
      );
    }),
  );
});

it('changes nothing when it is done again', () => {
  fc.assert(
    fc.property(any, ([one = [], two = []]) => {
      const merged = mergeEntries(one, two);
      expect(mergeEntries(merged, two)).toEqual(merged);
      expect(mergeEntries(merged, merged)).toEqual(merged);
    }),
  );
});

it('loses no event and adds none', () => {
  fc.assert(
    fc.property(three, ([one, two]) => {
      const merged = mergeEntries(one, two);
      expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...one, ...two].map(({ id }) => id)));
      expect([...one, ...two]).toEqual(expect.arrayContaining([...merged]));
    }),
  );
});

it('keeps one event for each id', () => {
  const merged = mergeEntries([{ id: 'b' }, { id: 'a' }], [{ id: 'b' }, { id: 'c' }]);
  expect(merged).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
});
