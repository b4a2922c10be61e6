import { createSitting } from '../../src/player/sitting.ts';
import type { SittingItem, SittingPlan } from '../../src/player/sitting.ts';
import { examTerms } from '../../src/player/terms.ts';
import type { SittingTerms } from '../../src/player/terms.ts';
import { hints, testBook, TestMemory } from './player.ts';

/** When the clock of a test begins. */
export const start = Date.UTC(2026, 2, 2, 9);
export const minute = 60_000;

/** A question of a sitting; its book can be out of reach. */
export function itemNamed(name: string, connection = { isUp: true }): SittingItem {
  return {
    placed: { id: `lesson/${name}`, version: 1, seed: 0, hints },
    hash: `hash of ${name}`,
    loadBook: () => (connection.isUp ? Promise.resolve(testBook()) : Promise.reject(new Error('offline'))),
  };
}

/** A sitting with a record, a clock and a connection that the test holds in its hands. */
export function openSitting(
  terms: Partial<SittingTerms> = {},
  plan: Partial<SittingPlan> = {},
  memory = new TestMemory(),
) {
  const clock = { time: start };
  const connection = { isUp: true };
  const sitting = createSitting(
    {
      id: 'sitting',
      title: 'An exam',
      items: ['a', 'b', 'c'].map((name) => itemNamed(name, connection)),
      terms: { ...examTerms, ...terms },
      openedAt: null,
      ...plan,
    },
    {
      memory,
      clock: { now: () => clock.time },
      report: (error) => {
        throw error;
      },
    },
  );
  return { sitting, memory, clock, connection };
}

/** What each step put on record, by kind. */
export const stepsOf = (memory: TestMemory) => memory.appends.map((group) => group.map(({ kind }) => kind));
