import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEvents } from '../../src/progress/read-event.ts';
import { reviewLimit } from '../../src/progress/views/review-limit.ts';
import { freshDevice, openTab } from '../support/tab.ts';
import type { FakeStorage } from '../support/tab.ts';

let local: FakeStorage;

beforeEach(async () => {
  local = await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const flag = (item: string) => ({ kind: 'item-flagged', sitting: 'set-1', item, isFlagged: true });

/** What the log has once a page was opened. */
async function carried() {
  const { journal } = await openTab();
  const events = await journal.readAll();
  expect(readEvents(events).damaged).toEqual([]);
  return events;
}

describe('flags and a limit from before they were events', () => {
  it('are in the log as soon as a page asks for anything, and leave nothing behind', async () => {
    local.setItem('wavelength:flags:set-1', '["a/one", "a/two"]');
    local.setItem('wavelength:review-limit', '50');
    const events = await carried();
    expect(events).toHaveLength(3);
    for (const item of ['a/one', 'a/two']) expect(events).toContainEqual(expect.objectContaining(flag(item)));
    expect(reviewLimit(events)).toBe(50);
    expect(local.length).toBe(0);
  });

  it('are there once, where they are carried over twice', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      local.setItem('wavelength:flags:set-1', '["a/one"]');
      expect(await carried()).toHaveLength(1);
    }
  });

  it('may be no limit at all', async () => {
    local.setItem('wavelength:review-limit', '"none"');
    expect(reviewLimit(await carried())).toBeNull();
  });

  it.each(['{', '7.5', 'null', '-3', '{"0": "a/one"}', '["<b>", 7, null]'])(
    'add nothing where %s is stored',
    async (stored) => {
      local.setItem('wavelength:flags:set-1', stored);
      local.setItem('wavelength:review-limit', stored);
      expect(await carried()).toEqual([]);
    },
  );

  it('stay where the log cannot take them', async () => {
    local.setItem('wavelength:flags:set-1', '["a/one"]');
    vi.stubGlobal('indexedDB', undefined);
    const { journal } = await openTab();
    expect(await journal.readAll()).toEqual([]);
    expect(local.getItem('wavelength:flags:set-1')).toBe('["a/one"]');
  });
});
