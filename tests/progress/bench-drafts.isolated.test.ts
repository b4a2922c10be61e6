import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropBenchDraft, keepBenchDraft, listBenchDrafts } from '../../src/progress/bench-drafts.ts';

/** Storage of a browser that takes so many characters. */
function storageOf(room: number) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storageOf(1000));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps one draft for each question, the newest first', () => {
  keepBenchDraft({ question: 'one/a', text: 'first', at: 1 });
  keepBenchDraft({ question: 'one/b', text: 'other', at: 2 });
  keepBenchDraft({ question: 'one/a', text: 'second', at: 3 });
  expect(listBenchDrafts()).toEqual([
    { question: 'one/a', text: 'second', at: 3 },
    { question: 'one/b', text: 'other', at: 2 },
  ]);
  dropBenchDraft('one/a');
  expect(listBenchDrafts().map(({ question }) => question)).toEqual(['one/b']);
});

it('leaves out what is no draft, and says where the device takes none', () => {
  localStorage.setItem('wavelength:bench:one/broken', '{');
  localStorage.setItem('wavelength:bench:one/other', '{"text":1}');
  localStorage.setItem('wavelength:theme', 'dark');
  expect(listBenchDrafts()).toEqual([]);
  expect(keepBenchDraft({ question: 'one/a', text: 'x'.repeat(2000), at: 1 })).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(keepBenchDraft({ question: 'one/a', text: '', at: 1 })).toBe(false);
  expect(listBenchDrafts()).toEqual([]);
});
