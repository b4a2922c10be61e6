import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetElapsed, keepElapsed, readElapsed } from '../../src/progress/exam-clock.ts';
import { FakeStorage } from '../support/tab.ts';

let local: FakeStorage;

beforeEach(() => {
  local = new FakeStorage();
  vi.stubGlobal('localStorage', local);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('only grows, for each exam by itself', () => {
  keepElapsed('set-1', 60_000);
  keepElapsed('set-1', 1000);
  keepElapsed('set-2', 5);
  expect(['set-1', 'set-2', 'set-3'].map(readElapsed)).toEqual([60_000, 5, 0]);
});

it('is forgotten of one exam, or of all, and of nothing else', () => {
  local.setItem('wavelength:theme', 'dark');
  for (const sitting of ['set-1', 'set-2', 'set-3']) keepElapsed(sitting, 7);
  forgetElapsed('set-1');
  expect(['set-1', 'set-2'].map(readElapsed)).toEqual([0, 7]);
  forgetElapsed();
  expect([...local.texts.keys()]).toEqual(['wavelength:theme']);
});

it('is nothing where what is stored is no time, or there is no storage', () => {
  for (const stored of ['x', '-5', 'Infinity', '{}']) {
    local.setItem('wavelength:exam-clock:set-1', stored);
    expect(readElapsed('set-1')).toBe(0);
  }
  vi.stubGlobal('localStorage', undefined);
  keepElapsed('set-1', 7);
  forgetElapsed();
  expect(readElapsed('set-1')).toBe(0);
});
