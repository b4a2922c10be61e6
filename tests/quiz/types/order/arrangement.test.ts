import { describe, expect, test } from 'vitest';
import { arrangementOf, moveStep, neighbourOf } from '../../../../src/quiz/types/order/arrangement.ts';

const all = { steps: ['c', 'a', 'b'], wanted: null };
const some = { steps: ['c', 'a', 'b'], wanted: 2 };

describe('arrangementOf', () => {
  test('places every step as offered until the learner moves one, where all belong', () => {
    expect(arrangementOf(null, all)).toEqual({ placed: ['c', 'a', 'b'], left: [] });
    expect(arrangementOf(['a', 'b', 'c'], all)).toEqual({ placed: ['a', 'b', 'c'], left: [] });
  });

  test('leaves what is not chosen, as offered, where some steps are extra', () => {
    expect(arrangementOf(null, some)).toEqual({ placed: [], left: ['c', 'a', 'b'] });
    expect(arrangementOf(['b'], some)).toEqual({ placed: ['b'], left: ['c', 'a'] });
  });

  test('makes the best of a response that fits no longer', () => {
    expect(arrangementOf(['b', 'gone', 'b', 7, null], all).placed).toEqual(['b', 'c', 'a']);
    expect(arrangementOf(['b', 'gone', 'b', 7, null], some).placed).toEqual(['b']);
    for (const response of ['b', { 0: 'b' }, 4, undefined]) {
      expect(arrangementOf(response, all).placed).toEqual(['c', 'a', 'b']);
    }
  });
});

describe('moveStep', () => {
  test('moves a step up and down and keeps the others in order', () => {
    expect(moveStep(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveStep(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveStep(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  });

  test('hands back the same order at its ends, and for a step that is not in it', () => {
    const order = ['a', 'b'];
    expect(moveStep(order, 'a', -1)).toBe(order);
    expect(moveStep(order, 'b', 1)).toBe(order);
    expect(moveStep(order, 'z', 1)).toBe(order);
  });
});

test('neighbourOf finds the entry that takes a step’s place', () => {
  expect(neighbourOf(['a', 'b', 'c'], 'a')).toBe('b');
  expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b');
  expect(neighbourOf(['a'], 'a')).toBeNull();
});
