import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOver } from '../../src/progress/carry-over.ts';
import { openStore } from '../../src/progress/store-indexeddb.ts';
import type { Store } from '../../src/progress/store.ts';
import { freshDevice, openTab } from '../support/tab.ts';
import type { FakeStorage } from '../support/tab.ts';

const KEY = 'wavelength:record';
const save = readFileSync('tests/fixtures/progress/record-v1.json', 'utf8');
const solved = 'matching-periods/lambda-4096-16384-d128';

let local: FakeStorage;

async function openFresh(): Promise<Store> {
  const connection = await openStore(() => undefined);
  if ('problem' in connection) throw new Error(connection.problem);
  return connection.store;
}

beforeEach(async () => {
  local = await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a record from before the log', () => {
  it('is in the log as soon as a page asks for anything, and its old text is gone', async () => {
    local.setItem(KEY, save);
    const { journal } = await openTab();
    const { events } = await journal.recall(solved);
    expect(events.map((event) => 'response' in event && event.response)).toEqual(['4', '4.089']);
    const { draft } = await journal.recall('some-lesson/order-the-steps');
    expect(draft).toEqual({ version: 2, seed: 41, response: ['a'] });
    expect(local.getItem(KEY)).toBe(null);
    expect(await (await openFresh()).snapshot()).toMatchObject({ solved: [`${solved}@1`] });
  });

  it('is there once, where two pages carry it over, or one does so again', async () => {
    local.setItem(KEY, save);
    const store = await openFresh();
    await Promise.all([carryOver(store, 1), carryOver(await openFresh(), 2)]);
    const first = await store.readAll();
    local.setItem(KEY, save);
    await carryOver(store, 3);
    expect(await store.readAll()).toEqual(first);
    expect(first.filter((event) => (event as { kind?: string }).kind === 'answered')).toHaveLength(4);
  });

  it('stays until the store has it', async () => {
    local.setItem(KEY, save);
    const store: Store = { ...(await openFresh()), write: () => Promise.reject(new Error('full')) };
    await expect(carryOver(store, 1)).rejects.toThrow('full');
    expect(local.getItem(KEY)).toBe(save);
  });

  it('stays where an open page of the older version added to it meanwhile', async () => {
    local.setItem(KEY, save);
    const store = await openFresh();
    const grown = save.replace('"drafts"', '"drafts" ');
    const carrying: Store = {
      ...store,
      write: async (change) => {
        await store.write(change);
        local.setItem(KEY, grown);
      },
    };
    await carryOver(carrying, 1);
    expect(local.getItem(KEY)).toBe(grown);
  });

  it('that is damaged is set aside, together with the copies that were set aside before', async () => {
    local.setItem(KEY, save.slice(0, 400));
    local.setItem(`${KEY}:unreadable:1`, 'an old copy');
    const store = await openFresh();
    await carryOver(store, 1);
    const contents = (await store.readSetAside()).map(({ content }) => content);
    expect(new Set(contents)).toEqual(new Set([save.slice(0, 400), 'an old copy']));
    expect(local.length).toBe(0);
  });

  it('of a newer version is left as it is', async () => {
    const newer = save.replace('"version": 1', '"version": 2');
    local.setItem(KEY, newer);
    const store = await openFresh();
    expect(await carryOver(store, 1)).toBe('newer');
    expect(local.getItem(KEY)).toBe(newer);
    expect(await store.readAll()).toEqual([]);
  });
});
