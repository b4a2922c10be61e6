import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Declarations } from '../../src/notebook/parameters.ts';
import { declare } from '../support/parameters.ts';

const page: Declarations = { m: declare({ default: 8 }), d: declare({ kind: 'even', default: 4 }) };

/** A browser at that address; `entries` are the addresses put in the place of the current one. */
function visit(search: string) {
  const location = { pathname: '/course/lessons/one/', search, hash: '#try' };
  const entries: string[] = [];
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, url: string) => {
      entries.push(url);
      location.search = new URL(url, 'http://localhost').search;
    },
  });
  return { location, entries };
}

/** The module as a freshly loaded page has it. */
async function loadPage() {
  vi.resetModules();
  return import('../../src/notebook/page-notebook.ts');
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('openPageNotebook', () => {
  it('starts from the address', async () => {
    visit('?m=16');
    const { openPageNotebook } = await loadPage();
    expect(openPageNotebook(page).notebook.values.value).toEqual({ m: 16, d: 4 });
  });

  it('reports what the address asked for in vain', async () => {
    visit('?d=5');
    const { openPageNotebook } = await loadPage();
    const { notebook, problems } = openPageNotebook(page);
    expect(notebook.values.value).toEqual({ m: 8, d: 4 });
    expect(problems).toHaveLength(1);
  });

  it('is the same notebook for everything on the page', async () => {
    visit('');
    const { openPageNotebook } = await loadPage();
    expect(openPageNotebook(page)).toBe(openPageNotebook(page));
  });

  it('brings the address up to date once a drag has come to rest', async () => {
    const { entries } = visit('?ref=mail');
    const { notebook } = (await loadPage()).openPageNotebook(page);
    for (let m = 9; m <= 64; m += 1) {
      notebook.set({ m });
      vi.advanceTimersByTime(10);
    }
    expect(entries).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(entries).toEqual(['/course/lessons/one/?ref=mail&m=64#try']);
  });

  it('leaves an address alone that says the same already', async () => {
    const { entries } = visit('?m=16');
    const { notebook } = (await loadPage()).openPageNotebook(page);
    notebook.set({ m: 32 });
    notebook.set({ m: 16 });
    vi.advanceTimersByTime(1000);
    expect(entries).toEqual([]);
  });

  it('takes out of the address what is back at its default', async () => {
    const { entries } = visit('?m=16');
    const { notebook } = (await loadPage()).openPageNotebook(page);
    notebook.reset();
    vi.advanceTimersByTime(1000);
    expect(entries).toEqual(['/course/lessons/one/#try']);
  });
});
