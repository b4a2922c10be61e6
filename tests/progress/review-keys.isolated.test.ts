import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countDue,
  eraseReviewKeys,
  keepDue,
  keepLimit,
  limits,
  readLimit,
} from '../../src/progress/review-keys.ts';
import { FakeStorage } from '../support/tab.ts';

let local: FakeStorage;

beforeEach(() => {
  local = new FakeStorage();
  vi.stubGlobal('localStorage', local);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what is due', () => {
  it('is counted up to a time, that time with it', () => {
    keepDue([100, 200, 300]);
    expect([99, 100, 250, 1000].map(countDue)).toEqual([0, 1, 2, 3]);
  });

  it('is nothing where nothing was worked out, or what is stored is something else', () => {
    expect(countDue(1000)).toBe(0);
    for (const stored of ['{', '7', '{"length": 2}']) {
      local.setItem('wavelength:due', stored);
      expect(countDue(1000)).toBe(0);
    }
    local.setItem('wavelength:due', '[1, "2", null]');
    expect(countDue(1000)).toBe(1);
  });
});

describe('the most reviews a day', () => {
  it('are 20 until another limit is chosen', () => {
    expect(readLimit()).toBe(20);
  });

  it('are kept, none of them too', () => {
    for (const limit of limits) {
      keepLimit(limit);
      expect(readLimit()).toBe(limit);
    }
  });

  it('are 20 where what is stored is no limit that can be chosen', () => {
    for (const stored of ['{', '7', '-1', 'true', 'null', '"many"']) {
      local.setItem('wavelength:review-limit', stored);
      expect(readLimit()).toBe(20);
    }
  });
});

it('both are erased, and nothing else', () => {
  local.setItem('wavelength:theme', 'dark');
  keepDue([1]);
  keepLimit(null);
  eraseReviewKeys();
  expect([...local.texts.keys()]).toEqual(['wavelength:theme']);
});

it('are done without where there is no storage', () => {
  vi.stubGlobal('localStorage', undefined);
  keepDue([1]);
  keepLimit(5);
  eraseReviewKeys();
  expect([countDue(1000), readLimit()]).toEqual([0, 20]);
});
