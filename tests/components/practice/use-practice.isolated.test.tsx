import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePractice } from '../../../src/components/practice/use-practice.ts';
import type { Practice, PracticeState } from '../../../src/components/practice/use-practice.ts';
import type { IndexEntry } from '../../../src/player/deal.ts';
import { runHook } from '../../support/hook.tsx';
import type { HookAtWork } from '../../support/hook.tsx';
import { indexEntry } from '../../support/index-entry.ts';

const page = vi.hoisted(() => ({
  fetchIndex: vi.fn<(url: string) => Promise<unknown>>(),
  glance: vi.fn<() => Promise<{ readonly solved: readonly string[] }>>(),
  hear: { changed: (): void => undefined },
  listeners: new Map<string, () => void>(),
}));

vi.mock('../../../src/components/set/fetch-index.ts', () => ({ fetchIndex: page.fetchIndex }));
vi.mock('../../../src/progress/glance.ts', () => ({ glance: page.glance }));
vi.mock('../../../src/progress/channel.ts', () => ({
  openLine: (hear: () => void) => (page.hear.changed = hear),
}));

const index: readonly IndexEntry[] = [
  indexEntry('lesson/hard', { difficulty: 4 }),
  indexEntry('lesson/easy', { difficulty: 1 }),
  indexEntry('lesson/middle', { difficulty: 2 }),
  indexEntry('lesson/placed', { isInText: true }),
  indexEntry('other/one'),
];

const address = { search: '' };

/** The practice page at an address. */
function openAt(search: string): Promise<HookAtWork<PracticeState>> {
  address.search = search;
  return runHook(() => usePractice('/questions.json'));
}

function practiceOf(hook: HookAtWork<PracticeState>): Practice {
  const state = hook.current();
  if (state.kind !== 'ready') throw new Error(`The practice is ${state.kind}.`);
  return state.practice;
}

const openName = (practice: Practice) => practice.items[practice.at]?.question;

beforeEach(() => {
  page.fetchIndex.mockResolvedValue(index);
  page.glance.mockResolvedValue({ solved: [] });
  vi.stubGlobal('document', {});
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    pushState: (_state: unknown, _title: string, url: string) => (address.search = url),
  });
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: () => void) => page.listeners.set(name, listener),
    removeEventListener: (name: string) => page.listeners.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  page.listeners.clear();
});

describe('usePractice', () => {
  it('asks for nothing and loads no index where the address names no lesson', async () => {
    const hook = await openAt('');
    expect(hook.current()).toEqual({ kind: 'unasked' });
    expect(page.fetchIndex).not.toHaveBeenCalled();
  });

  it('opens the easiest of the questions that the lesson’s text does not place', async () => {
    const hook = await openAt('?lesson=lesson');
    expect(hook.results[0]).toEqual({ kind: 'unasked' });
    expect(practiceOf(hook).items.map(({ question }) => question)).toEqual([
      'lesson/easy',
      'lesson/middle',
      'lesson/hard',
    ]);
    expect(openName(practiceOf(hook))).toBe('lesson/easy');
  });

  it('opens the first that was not solved, and moves nobody on when it is solved later', async () => {
    page.glance.mockResolvedValue({ solved: ['lesson/easy@1'] });
    const hook = await openAt('?lesson=lesson');
    expect(openName(practiceOf(hook))).toBe('lesson/middle');
    page.glance.mockResolvedValue({ solved: ['lesson/easy@1', 'lesson/middle@1'] });
    await hook.settle(() => page.hear.changed());
    expect(openName(practiceOf(hook))).toBe('lesson/middle');
    const { items, isSolved } = practiceOf(hook);
    expect(items.map(isSolved)).toEqual([true, true, false]);
  });

  it('opens the first of all where all are solved', async () => {
    page.glance.mockResolvedValue({ solved: index.map(({ id }) => `${id}@1`) });
    expect(openName(practiceOf(await openAt('?lesson=lesson')))).toBe('lesson/easy');
  });

  it('opens the question of the address, also one that the text places', async () => {
    expect(openName(practiceOf(await openAt('?lesson=lesson&question=hard')))).toBe('lesson/hard');
    expect(openName(practiceOf(await openAt('?lesson=lesson&question=placed')))).toBe('lesson/placed');
    expect(practiceOf(await openAt('?lesson=lesson&question=none')).at).toBe(-1);
  });

  it('writes a question that is gone to into the address, and goes back with the browser', async () => {
    const hook = await openAt('?lesson=lesson');
    await hook.settle(() => practiceOf(hook).goTo(2));
    expect(address.search).toBe('?lesson=lesson&question=hard');
    expect(openName(practiceOf(hook))).toBe('lesson/hard');
    await hook.settle(() => practiceOf(hook).goTo(3));
    expect(address.search).toBe('?lesson=lesson&question=hard');
    await hook.settle(() => {
      address.search = '?lesson=lesson&question=middle';
      page.listeners.get('popstate')?.();
    });
    expect(openName(practiceOf(hook))).toBe('lesson/middle');
    await hook.unmount();
    expect(page.listeners.size).toBe(0);
  });

  it('says that the index did not come, and tries again when asked', async () => {
    page.fetchIndex.mockRejectedValueOnce(new Error('offline'));
    const hook = await openAt('?lesson=lesson');
    const failed = hook.current();
    if (failed.kind !== 'failed') throw new Error(`The practice is ${failed.kind}.`);
    await hook.settle(failed.retry);
    expect(hook.current().kind).toBe('ready');
  });

  it('waits for the record before it chooses', async () => {
    let read = (_: { readonly solved: readonly string[] }): void => undefined;
    page.glance.mockReturnValue(new Promise((resolve) => (read = resolve)));
    const hook = await openAt('?lesson=lesson');
    expect(hook.current().kind).toBe('loading');
    await hook.settle(() => read({ solved: ['lesson/easy@1'] }));
    expect(openName(practiceOf(hook))).toBe('lesson/middle');
  });
});
