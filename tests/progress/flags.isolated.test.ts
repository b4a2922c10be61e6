import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseFlags, keepFlags, readFlags } from '../../src/progress/flags.ts';
import { FakeStorage } from '../support/tab.ts';

let local: FakeStorage;

beforeEach(() => {
  local = new FakeStorage();
  vi.stubGlobal('localStorage', local);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('flags', () => {
  it('are kept for each sitting by itself', () => {
    keepFlags('set-1', ['a/one', 'a/two']);
    keepFlags('set-2', ['b/one']);
    expect(readFlags('set-1')).toEqual(['a/one', 'a/two']);
    expect(readFlags('set-2')).toEqual(['b/one']);
    expect(readFlags('set-3')).toEqual([]);
  });

  it('leave nothing behind when the last one is taken away', () => {
    keepFlags('set-1', ['a/one']);
    keepFlags('set-1', []);
    expect(local.length).toBe(0);
  });

  it('are none where what is stored is something else', () => {
    for (const stored of ['{', '7', 'null', '{"0": "a/one"}']) {
      local.setItem('wavelength:flags:set-1', stored);
      expect(readFlags('set-1')).toEqual([]);
    }
    local.setItem('wavelength:flags:set-1', '["a/one", 7, null]');
    expect(readFlags('set-1')).toEqual(['a/one']);
  });

  it('of every sitting are erased, and nothing else', () => {
    local.setItem('wavelength:theme', 'dark');
    keepFlags('set-1', ['a/one']);
    keepFlags('set-2', ['b/one']);
    eraseFlags();
    expect([...local.texts.keys()]).toEqual(['wavelength:theme']);
  });

  it('are done without where the storage is full, or there is none', () => {
    local.quota = 5;
    keepFlags('set-1', ['a/one']);
    expect(readFlags('set-1')).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    keepFlags('set-1', ['a/one']);
    eraseFlags();
    expect(readFlags('set-1')).toEqual([]);
  });
});
