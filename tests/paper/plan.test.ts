import { describe, expect, it } from 'vitest';
import { readPlan, seedIn, versionSeeds, writePlan } from '../../src/paper/plan.ts';
import type { PaperPlan } from '../../src/paper/plan.ts';
import type { QuestionSet } from '../../src/player/question-set.ts';
import { matchSet, writeSet } from '../../src/player/question-set.ts';
import { indexEntry } from '../support/index-entry.ts';

const set: QuestionSet = {
  mode: 'exam',
  seed: 17,
  tries: 1,
  minutes: 20,
  title: 'Monday & Tuesday',
  items: [{ question: 'matching-periods/lambda-any', hash: '0123456789ab' }],
};
const plan: PaperPlan = { set, versions: 3, points: 4, print: 'key', isWorked: false };

describe('the address of a paper test', () => {
  it('holds the whole plan', () => {
    expect(readPlan(writePlan(plan))).toEqual({ ok: true, plan });
  });

  it('may be the link of a set as it is', () => {
    const reading = readPlan(writeSet(set));
    expect(reading).toMatchObject({ ok: true, plan: { set, versions: 1, print: 'both', isWorked: true } });
  });

  it.each([
    ['versions=0', 'number of versions'],
    ['versions=9', 'from 1 to 8'],
    ['versions=two', 'number of versions'],
    ['points=1.5', 'points of a question'],
    ['points=101', 'from 1 to 100'],
    ['print=everything', 'what to print'],
  ])('with %s is refused with a reason', (field, reason) => {
    const reading = readPlan(`${writeSet(set)}&${field}`);
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });

  it('without a set is refused as a set’s link is', () => {
    expect(readPlan('nonsense')).toMatchObject({ ok: false });
  });
});

describe('versions', () => {
  it('begin with the set’s own seed, so that version A is what the link shows', () => {
    const [first] = versionSeeds(plan);
    expect(first).toEqual({ letter: 'A', seed: 17 });
    const entry = indexEntry('matching-periods/lambda-any');
    const onScreen = matchSet(set, [entry]).items[0];
    expect(first && seedIn(first, entry)).toBe(onScreen?.seed);
  });

  it('have letters and different seeds, which further versions do not change', () => {
    const seeds = versionSeeds({ set, versions: 8 });
    expect(seeds.map(({ letter }) => letter).join('')).toBe('ABCDEFGH');
    expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(8);
    expect(versionSeeds({ set, versions: 2 })).toEqual(seeds.slice(0, 2));
  });

  it('show a question without parameters as it is in A, and in another order elsewhere', () => {
    const [a, b] = versionSeeds(plan);
    const fixed = { id: 'lesson/fixed', canVary: false };
    expect(a && seedIn(a, fixed)).toBe(0);
    expect(b && seedIn(b, fixed)).not.toBe(0);
  });
});
