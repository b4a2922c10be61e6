import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo } from '../support/events.ts';
import { freshDevice, openTab } from '../support/tab.ts';
import type { FakeStorage } from '../support/tab.ts';

const question = 'matching-periods/lambda';
let local: FakeStorage;

/** The module as a page that is opened now has it. */
async function openPage() {
  await openTab();
  return import('../../src/progress/lazy-journal.ts');
}

beforeEach(async () => {
  local = await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the journal of a page that only reads', () => {
  it('is not loaded on a fresh device, and no database is made there', async () => {
    const { journalIfBegun, loadedJournal } = await openPage();
    expect(await journalIfBegun()).toBeNull();
    expect(loadedJournal()).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is loaded where there is a record, and remembers', async () => {
    await (await openTab()).journal.append([answerTo(question)]);
    const journal = await (await openPage()).journalIfBegun();
    expect((await journal?.recall(question))?.events).toHaveLength(1);
  });

  it.each(['wavelength:record', 'wavelength:record:unreadable:1', 'wavelength:draft:tab:a/b'])(
    'is loaded where %s is stored',
    async (key) => {
      local.setItem(key, '{}');
      expect(await (await openPage()).journalIfBegun()).not.toBeNull();
    },
  );

  it('is loaded where the browser does not tell what is stored', async () => {
    const page = await openPage();
    vi.stubGlobal('localStorage', undefined);
    expect(await page.journalIfBegun()).not.toBeNull();
  });

  it('is loaded once another tab begins a record, which is told once', async () => {
    const page = await openPage();
    const begins = vi.fn();
    page.onRecordBegin(begins);
    expect(await page.journalIfBegun()).toBeNull();
    const other = await openTab();
    await other.journal.append([answerTo(question)]);
    await vi.waitFor(() => expect(begins).toHaveBeenCalledTimes(1));
    await other.journal.append([answerTo('a/b')]);
    const journal = await page.journalIfBegun();
    expect((await journal?.recall(question))?.events).toHaveLength(1);
    expect(begins).toHaveBeenCalledTimes(1);
  });

  it('tells nobody who has stopped listening', async () => {
    const page = await openPage();
    const begins = vi.fn();
    page.onRecordBegin(begins)();
    await page.journalIfBegun();
    await (await openTab()).journal.append([answerTo(question)]);
    await vi.waitFor(async () => expect(await page.journalIfBegun()).not.toBeNull());
    expect(begins).not.toHaveBeenCalled();
  });
});

describe('what is typed before the journal is there', () => {
  const draft = { version: 1, seed: 1, response: '4.' };

  it('is kept at once, for a reload in the same instant', async () => {
    const { keepDraft } = await openPage();
    void keepDraft(question, draft);
    expect([...local.texts.values()].join()).toContain('"4."');
    const journal = await (await openPage()).journalIfBegun();
    expect((await journal?.recall(question))?.draft).toEqual(draft);
  });

  it('goes into the database once the journal is there, under the tab’s own id', async () => {
    const tab = await openTab();
    const { keepDraft, journalIfBegun } = await import('../../src/progress/lazy-journal.ts');
    await keepDraft(question, draft);
    expect(local.length).toBe(1);
    await vi.waitFor(() => expect(local.length).toBe(0));
    expect((await (await journalIfBegun())?.recall(question))?.draft).toEqual(draft);
    tab.leave();
    expect(tab.session.getItem('wavelength:tab')).not.toBeNull();
  });
});
