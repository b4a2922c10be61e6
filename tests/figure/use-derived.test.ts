import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/figure/source.ts';
import { begin } from '../../src/figure/use-derived.ts';

const derive = (value: number) => `derived ${String(value)}`;
const start = () => Promise.resolve();

describe('what a figure begins with for its values', () => {
  const begun = (source: Omit<Source<number, string>, 'start'> | undefined, isFirst = false) => {
    const { atOnce, needed } = begin(3, derive, source && { ...source, start }, isFirst);
    return [atOnce, needed !== undefined];
  };

  it('is what it derives, and its source is asked for more', () => {
    expect(begun(undefined)).toEqual(['derived 3', false]);
    expect(begun({})).toEqual(['derived 3', true]);
    expect(begun({ isNeeded: () => true })).toEqual(['derived 3', true]);
    expect(begun({ isNeeded: () => false, ready: () => 'ready' })).toEqual(['derived 3', false]);
  });

  it('is what the source has ready, which then is not started', () => {
    expect(begun({ ready: (value) => `ready ${String(value)}` })).toEqual(['ready 3', false]);
    expect(begun({ ready: () => null })).toEqual(['derived 3', true]);
  });

  it('is at first what the build drew, whatever is ready by now', () => {
    expect(begun({ ready: () => 'ready' }, true)).toEqual(['derived 3', true]);
  });
});
