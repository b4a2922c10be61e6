import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deal } from '../../src/player/deal.ts';
import type { DealRule } from '../../src/player/deal.ts';
import { indexEntry } from '../support/index-entry.ts';
import { isSeed } from '../../src/quiz/kernel/seeds.ts';

const index = [
  indexEntry('a/1', { difficulty: 1 }),
  indexEntry('a/2', { type: 'choice', bloom: 'remember', difficulty: 5 }),
  indexEntry('a/3', { objectives: ['derive', 'state'], difficulty: 2 }),
  indexEntry('b/1', { canVary: false, difficulty: null }),
  indexEntry('b/2', { type: 'case', objectives: ['derive'], difficulty: 4 }),
  indexEntry('c/1', { bloom: 'analyze' }),
];

const idsOf = (rule: Partial<DealRule>, seed = 1) =>
  deal(index, { count: 99, ...rule }, seed).map(({ question }) => question);
const sortedIds = (rule: Partial<DealRule>) => idsOf(rule).sort();

describe('a deal', () => {
  it('has as many questions as were asked for, each once, or all there are', () => {
    expect(new Set(idsOf({ count: 4 })).size).toBe(4);
    expect(idsOf({ count: 0 })).toEqual([]);
    expect(sortedIds({})).toEqual(index.map(({ id }) => id));
    expect(deal([], { count: 3 }, 1)).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN])('of %j questions is refused', (count) => {
    const refused = () => deal(index, { count }, 1);
    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(`at least 0, but it is ${String(count)}`);
  });

  it.each<[string, Partial<DealRule>, readonly string[]]>([
    ['lessons', { lessons: ['a', 'c'] }, ['a/1', 'a/2', 'a/3', 'c/1']],
    ['objectives', { objectives: ['derive'] }, ['a/3', 'b/2']],
    ['types', { types: ['choice', 'case'] }, ['a/2', 'b/2']],
    ['what is to be done', { bloom: ['remember', 'analyze'] }, ['a/2', 'c/1']],
    ['difficulty, where it is known', { difficulty: [2, 4] }, ['a/3', 'b/1', 'b/2', 'c/1']],
    ['the only ones that may be dealt', { among: ['b/1', 'x/1'] }, ['b/1']],
    ['the only ones, of which there are none', { among: [] }, []],
    ['what is left out', { without: ['a/1', 'c/1', 'x/1'] }, ['a/2', 'a/3', 'b/1', 'b/2']],
    ['several rules at once', { lessons: ['a'], types: ['numeric'], without: ['a/1'] }, ['a/3']],
    ['nothing, where a rule is empty', { lessons: [], types: [] }, index.map(({ id }) => id)],
  ])('goes by %s', (_, rule, ids) => {
    expect(sortedIds(rule)).toEqual(ids);
  });

  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const lessonsOf = (rule: Partial<DealRule>, seed: number) => idsOf(rule, seed).map(([lesson]) => lesson);

  it('lets lessons take turns', () => {
    for (const seed of seeds) {
      const lessons = lessonsOf({ balance: 'lessons' }, seed);
      expect(new Set(lessons.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
      expect(new Set(lessons.slice(3, 5))).toEqual(new Set(['a', 'b']));
      expect(lessons[5]).toBe('a');
    }
  });

  it('lets nothing take turns where no balance is asked for', () => {
    expect(seeds.some((seed) => new Set(lessonsOf({ count: 3 }, seed)).size === 1)).toBe(true);
  });

  it('lets objectives take turns', () => {
    for (const seed of seeds) {
      expect(idsOf({ balance: 'objectives', lessons: ['a'], count: 2 }, seed)).toContain('a/3');
    }
  });

  it('counts a question for the first of its objectives that is asked for', () => {
    const asked = { balance: 'objectives', lessons: ['a'], objectives: ['state'], count: 2 } as const;
    expect(seeds.some((seed) => !idsOf(asked, seed).includes('a/3'))).toBe(true);
  });

  it('takes objectives of one name in two lessons for two', () => {
    const asked = { balance: 'objectives', lessons: ['a', 'b'], objectives: ['state'], count: 2 } as const;
    for (const seed of seeds) expect(idsOf(asked, seed)).toContain('b/1');
  });

  it('begins with the easy ones where that is asked for, those without a difficulty in the middle', () => {
    expect(idsOf({ order: 'easy-first', without: ['c/1'] })).toEqual(['a/1', 'a/3', 'b/1', 'b/2', 'a/2']);
    expect(idsOf({ order: 'drawn' })).toEqual(idsOf({}));
  });

  it('draws new numbers where a question has others', () => {
    const seeds = new Map(deal(index, { count: 99 }, 1).map(({ question, seed }) => [question, seed]));
    expect(seeds.get('b/1')).toBe(0);
    expect(new Set(seeds.values()).size).toBe(index.length);
    expect([...seeds.values()].every(isSeed)).toBe(true);
    expect(deal(index, { count: 99, variants: 'first' }, 1).every(({ seed }) => seed === 0)).toBe(true);
  });
});

const rules: fc.Arbitrary<DealRule> = fc.record({
  count: fc.nat(8),
  balance: fc.constantFrom('lessons', 'objectives'),
  order: fc.constantFrom('drawn', 'easy-first'),
  variants: fc.constantFrom('new', 'first'),
});

test('the same index, rule and seed deal the same, in whatever order the index comes', () => {
  const orders = fc.shuffledSubarray(index, { minLength: index.length });
  fc.assert(
    fc.property(orders, rules, fc.nat(), (shuffled, rule, seed) => {
      expect(deal(shuffled, rule, seed)).toEqual(deal(index, rule, seed));
    }),
  );
});

test('another seed deals other questions, and each as often as the others', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 600; seed += 1) {
    for (const id of idsOf({ count: 2 }, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  expect(counts.size).toBe(index.length);
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
});

test('a question has the same variant in a deal, whichever others are dealt with it', () => {
  const alone = deal([index[0] ?? indexEntry('')], { count: 1 }, 5);
  expect(deal(index, { count: 99 }, 5)).toEqual(expect.arrayContaining([...alone]));
});
