import { describe, expect, it } from 'vitest';
import {
  anything,
  dealSet,
  fitting,
  minutesFor,
  upToMinutes,
} from '../../../src/components/practice/build-set.ts';
import type { SetChoice } from '../../../src/components/practice/build-set.ts';
import { indexEntry } from '../../support/index-entry.ts';

const index = [
  indexEntry('a/1', { objectives: ['state'], difficulty: 1 }),
  indexEntry('a/2', { objectives: ['derive'], difficulty: 4, type: 'choice' }),
  indexEntry('b/1', { objectives: ['state'], difficulty: 3 }),
  indexEntry('c/1', { objectives: ['judge'], difficulty: null }),
];
const ids = (choice: Partial<SetChoice>) => fitting(index, { ...anything, ...choice }).map(({ id }) => id);

describe('a choice', () => {
  it.each<[string, Partial<SetChoice>, readonly string[]]>([
    ['nothing, so everything', {}, ['a/1', 'a/2', 'b/1', 'c/1']],
    ['lessons', { lessons: ['a', 'c'] }, ['a/1', 'a/2', 'c/1']],
    [
      'an objective of a lesson, and not another lesson’s of the same name',
      { objectives: ['a/state'] },
      ['a/1'],
    ],
    ['a lesson and an objective of it', { lessons: ['a'], objectives: ['a/derive'] }, ['a/2']],
    [
      'a lesson and an objective of another',
      { lessons: ['a'], objectives: ['b/state'] },
      ['a/1', 'a/2', 'b/1'],
    ],
    ['a type', { types: ['choice'] }, ['a/2']],
    ['a difficulty, where it is known', { difficulty: 'hard' }, ['a/2', 'c/1']],
  ])('asks for %s', (_, choice, expected) => {
    expect(ids(choice)).toEqual(expected);
  });
});

describe('a set', () => {
  const plan = { mode: 'exam', title: 'All', minutes: 20, seed: 3 } as const;

  it('holds each question with its hash, the easy ones first, one try in an exam', () => {
    const set = dealSet(index, { count: 9 }, plan);
    expect(set).toMatchObject({ ...plan, tries: 1 });
    expect(set.items.map(({ question }) => question).at(0)).toBe('a/1');
    expect(set.items.map(({ question }) => question).at(-1)).toBe('a/2');
    expect(set.items[0]?.hash).toBe('0');
    expect(dealSet(index, { count: 9 }, { ...plan, mode: 'practice' }).tries).toBeNull();
  });

  it('fits into its time by what the questions’ difficulty says', () => {
    expect(index.map(minutesFor)).toEqual([1, 2.5, 2, 2]);
    expect(upToMinutes(index, 5.5).map(({ id }) => id)).toEqual(['a/1', 'a/2', 'b/1']);
    expect(upToMinutes(index, 0.5)).toHaveLength(1);
    const within = dealSet(index, { count: 9 }, { ...plan, within: 5 });
    expect(within.items.length).toBeLessThan(index.length);
  });
});

it('a chosen misconception lets in the questions that can show it', () => {
  const index = [
    indexEntry('a/one', { misconceptions: ['naive', 'swapped'] }),
    indexEntry('a/two', { misconceptions: ['swapped'] }),
    indexEntry('b/three'),
  ];
  const names = (misconceptions: readonly string[], lessons: readonly string[] = []) =>
    fitting(index, { ...anything, misconceptions, lessons }).map(({ id }) => id);
  expect(names([])).toEqual(['a/one', 'a/two', 'b/three']);
  expect(names(['naive'])).toEqual(['a/one']);
  expect(names(['naive', 'swapped'])).toEqual(['a/one', 'a/two']);
  expect(names(['naive'], ['b'])).toEqual([]);
});
