import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../src/figure/follow.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Follows a number, from 0 on; `see` says whether the figure is in sight. */
function begin() {
  const number = signal(0);
  const told: number[] = [];
  let see: (isInSight: boolean) => void = () => undefined;
  const stopWatching = vi.fn();
  const stop = follow(
    number,
    (tell) => {
      see = tell;
      return stopWatching;
    },
    (value) => told.push(value),
  );
  return { number, told, see: (isInSight: boolean) => see(isInSight), stop, stopWatching };
}

describe('a figure that follows values', () => {
  it('in sight draws each of them', () => {
    const { number, told } = begin();
    for (const value of [1, 2, 3]) number.value = value;
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('out of sight draws the last one, once the hand rests', () => {
    const { number, told, see } = begin();
    see(false);
    for (const value of [1, 2, 3]) {
      number.value = value;
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual([0]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([0, 3]);
  });

  it('is up to date as soon as it comes into sight, and draws nothing twice', () => {
    const { number, told, see } = begin();
    see(false);
    number.value = 1;
    see(true);
    expect(told).toEqual([0, 1]);
    see(false);
    see(true);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([0, 1]);
    number.value = 2;
    expect(told).toEqual([0, 1, 2]);
  });

  it('that is gone follows no more', () => {
    const { number, told, see, stop, stopWatching } = begin();
    see(false);
    number.value = 1;
    stop();
    number.value = 2;
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([0]);
    expect(stopWatching).toHaveBeenCalledOnce();
  });
});
