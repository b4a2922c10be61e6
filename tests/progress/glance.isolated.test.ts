import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerEvent, answerTo } from '../support/events.ts';
import { freshDevice, openTab } from '../support/tab.ts';
import type { FakeStorage } from '../support/tab.ts';

const question = 'matching-periods/lambda';
let local: FakeStorage;

/** What a page of the device that is opened now shows. */
async function glanceAnew() {
  await openTab();
  const { glance } = await import('../../src/progress/glance.ts');
  return glance();
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(async () => {
  local = await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a glance', () => {
  it('shows nothing on a fresh device, and makes no database there', async () => {
    expect(await glanceAnew()).toEqual({ solved: [], latest: null, notice: null });
    expect(await databases()).toEqual([]);
  });

  it('shows what was solved', async () => {
    const { journal } = await openTab();
    await journal.append([answerTo(question)]);
    // Of two answers in the same millisecond none is the later one.
    await new Promise((resolve) => setTimeout(resolve, 2));
    await journal.append([answerTo('a/b', { verdict: 'partial' })]);
    expect(await glanceAnew()).toEqual({
      solved: [`${question}@1`],
      latest: 'a',
      notice: null,
    });
  });

  it('works the snapshot out from the log where it is missing', async () => {
    const { journal } = await openTab();
    await journal.append([answerTo(question)]);
    const open = indexedDB.open('wavelength');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const writing = open.result.transaction('meta', 'readwrite');
    writing.objectStore('meta').put({ form: 0 }, 'snapshot');
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    open.result.close();
    expect(await glanceAnew()).toEqual({
      solved: [`${question}@1`],
      latest: 'matching-periods',
      notice: null,
    });
  });

  it('carries over a record from before the log', async () => {
    const attempt = { ...answerEvent(question, 1), kind: 'attempt' };
    local.setItem(
      'wavelength:record',
      JSON.stringify({ format: 'wavelength-record', version: 1, events: [attempt], drafts: {} }),
    );
    expect(await glanceAnew()).toEqual({
      solved: [`${question}@1`],
      latest: 'matching-periods',
      notice: null,
    });
    expect(local.length).toBe(0);
  });

  it('tells of what was set aside until it was seen', async () => {
    local.setItem('wavelength:record', '{broken');
    expect((await glanceAnew()).notice).toBe('set-aside');
    expect((await glanceAnew()).notice).toBe('set-aside');
    await (await openTab()).journal.markSeen();
    expect((await glanceAnew()).notice).toBe(null);
  });

  it('tells of a database of a newer version, and leaves it', async () => {
    const open = indexedDB.open('wavelength', 7);
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    open.result.close();
    expect((await glanceAnew()).notice).toBe('newer');
    expect(await indexedDB.databases()).toEqual([{ name: 'wavelength', version: 7 }]);
  });

  it('shows nothing where the browser has no storage', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await glanceAnew()).toEqual({ solved: [], latest: null, notice: null });
  });
});
