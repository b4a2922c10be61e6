import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStream, shuffle } from '../../../src/quiz/kernel/random.ts';

const draw = (name: string, count: number, high = 999) => {
  const stream = openStream(name);
  return Array.from({ length: count }, () => stream.integer(0, high));
};

describe('openStream', () => {
  test('a name always gives the same numbers', () => {
    expect(draw('a/b 1 7 m_l', 5)).toEqual(draw('a/b 1 7 m_l', 5));
  });

  test('the numbers are those of every browser and every release', () => {
    expect(draw('matching-periods/lambda-any 1 4089 m_l', 4)).toEqual([230, 262, 451, 603]);
  });

  test('names that differ in one letter give other numbers', () => {
    const names = Array.from({ length: 200 }, (_, seed) => `q 1 ${seed} d`);
    expect(new Set(names.map((name) => draw(name, 3).join())).size).toBe(200);
  });

  test('both ends of the range are drawn, and nothing outside it', () => {
    expect(new Set(draw('ends', 200, 2))).toEqual(new Set([0, 1, 2]));
  });

  test('every value is about equally likely', () => {
    const counts = Array.from({ length: 6 }, () => 0);
    for (let seed = 0; seed < 6000; seed += 1) {
      const value = openStream(`q 1 ${seed} d`).integer(0, 5);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    // Six standard deviations of a fair die thrown 6000 times.
    for (const count of counts)
      expect(Math.abs(count - 1000)).toBeLessThan(6 * Math.sqrt(6000 * (1 / 6) * (5 / 6)));
  });
});

describe('shuffle', () => {
  test('nothing is lost and nothing is added', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, name) => {
        expect([...shuffle(items, openStream(name))].sort()).toEqual([...items].sort());
      }),
    );
  });

  test('every order of three comes up about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const order = shuffle(['a', 'b', 'c'], openStream(`q 1 ${seed} order`)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values())
      expect(Math.abs(count - 500)).toBeLessThan(6 * Math.sqrt(3000 * (1 / 6) * (5 / 6)));
  });
});
