import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countDue, eraseDue, keepDue } from '../../src/progress/review-keys.ts';
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

it('is erased, and nothing else', () => {
  local.setItem('wavelength:theme', 'dark');
  keepDue([1]);
  eraseDue();
  expect([...local.texts.keys()]).toEqual(['wavelength:theme']);
});

it('is done without where there is no storage', () => {
  vi.stubGlobal('localStorage', undefined);
  keepDue([1]);
  eraseDue();
  expect(countDue(1000)).toBe(0);
});
