import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRecord, RECORD_VERSION, withAttempt, withDraft } from '../../src/progress/record.ts';
import type { LearnerRecord } from '../../src/progress/record.ts';
import { attemptAt, draftOf } from '../support/attempts.ts';

const KEY = 'wavelength:record';

/** A device's storage, which tabs share. */
class FakeStorage {
  readonly texts = new Map<string, string>();
  /** How many characters it holds. */
  quota = Number.POSITIVE_INFINITY;

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const others = [...this.texts].filter(([other]) => other !== key).map(([, other]) => other);
    if ([...others, text].join('').length > this.quota) throw new Error('QuotaExceededError');
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

const switchedOff = () => {
  throw new Error('SecurityError');
};

let device = new FakeStorage();

/** The module as a freshly opened tab of this device has it. */
async function openTab() {
  vi.resetModules();
  return import('../../src/progress/storage.ts');
}

const answer = (question: string) => (before: LearnerRecord) => withAttempt(before, attemptAt(question));
const questionsOf = ({ events }: LearnerRecord) => events.map(({ question }) => question);

beforeEach(() => {
  device = new FakeStorage();
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a device that keeps what it is given', () => {
  it('begins with an empty record, and writes nothing before anything happened', async () => {
    const { openRecord } = await openTab();
    expect(openRecord()).toEqual({ record: emptyRecord(), problem: null });
    expect(device.texts.size).toBe(0);
  });

  it('has the record again after the page was loaded anew', async () => {
    (await openTab()).changeRecord(answer('one/a'));
    const { record, problem } = (await openTab()).openRecord();
    expect(questionsOf(record)).toEqual(['one/a']);
    expect(problem).toBeNull();
  });

  it('adds up the work of two tabs', async () => {
    const first = await openTab();
    const second = await openTab();
    first.openRecord();
    second.changeRecord(answer('one/a'));
    first.changeRecord(answer('one/b'));
    second.changeRecord((before) => withDraft(before, 'one/c', draftOf('4')));
    for (const { openRecord } of [first, second]) {
      expect(questionsOf(openRecord().record)).toEqual(['one/a', 'one/b']);
      expect(Object.keys(openRecord().record.drafts)).toEqual(['one/c']);
    }
  });
});

describe('a text that cannot be read', () => {
  it('is set aside, and a new record begins', async () => {
    device.texts.set(KEY, '{"half a rec');
    const { openRecord, changeRecord } = await openTab();
    expect(openRecord()).toEqual({ record: emptyRecord(), problem: 'set-aside' });
    expect(questionsOf(changeRecord(answer('one/a')).record)).toEqual(['one/a']);
    expect([...device.texts.values()]).toContain('{"half a rec');
    expect(questionsOf((await openTab()).openRecord().record)).toEqual(['one/a']);
  });

  it('is set aside whole where only an entry of it is damaged, and the rest goes on', async () => {
    (await openTab()).changeRecord(answer('one/a'));
    const damaged = device.texts.get(KEY)?.replace('"events":[', '"events":["?",') ?? '';
    device.texts.set(KEY, damaged);
    const { record, problem } = (await openTab()).openRecord();
    expect([questionsOf(record), problem]).toEqual([['one/a'], 'set-aside']);
    expect([...device.texts.values()]).toContain(damaged);
  });

  it('never takes the place of one that was set aside before', async () => {
    for (const text of ['first', 'second', 'third']) {
      device.texts.set(KEY, text);
      (await openTab()).changeRecord(answer('one/a'));
    }
    expect([...device.texts.values()]).toEqual(expect.arrayContaining(['first', 'second', 'third']));
  });

  it('stays where it is if there is no room to set it aside', async () => {
    device.texts.set(KEY, 'unreadable');
    device.quota = 'unreadable'.length;
    const { changeRecord } = await openTab();
    const { record, problem } = changeRecord(answer('one/a'));
    expect([questionsOf(record), problem]).toEqual([['one/a'], 'unavailable']);
    expect([...device.texts]).toEqual([[KEY, 'unreadable']]);
  });
});

describe('a record of a newer version', () => {
  const newer = JSON.stringify({ format: 'wavelength-record', version: RECORD_VERSION + 1, log: [] });

  it('is never overwritten', async () => {
    device.texts.set(KEY, newer);
    const { openRecord, changeRecord } = await openTab();
    openRecord();
    changeRecord(answer('one/a'));
    changeRecord(answer('one/b'));
    expect([...device.texts]).toEqual([[KEY, newer]]);
  });

  it('is not overwritten either if another tab wrote it in the meantime', async () => {
    const { changeRecord } = await openTab();
    changeRecord(answer('one/a'));
    device.texts.set(KEY, newer);
    expect(changeRecord(answer('one/b')).problem).toBe('newer');
    expect(device.texts.get(KEY)).toBe(newer);
  });

  it('leaves the work of this page in memory, and says so', async () => {
    device.texts.set(KEY, newer);
    const { changeRecord, openRecord } = await openTab();
    changeRecord(answer('one/a'));
    changeRecord(answer('one/b'));
    const { record, problem } = openRecord();
    expect([questionsOf(record), problem]).toEqual([['one/a', 'one/b'], 'newer']);
  });
});

describe('a device whose storage is switched off', () => {
  it.each([
    ['refuses every call', { getItem: switchedOff, setItem: switchedOff, removeItem: switchedOff }],
    ['is not there', undefined],
  ])('keeps the record while the page lives where the storage %s', async (_, storage) => {
    vi.stubGlobal('localStorage', storage);
    const { openRecord, changeRecord } = await openTab();
    changeRecord(answer('one/a'));
    changeRecord(answer('one/b'));
    const { record, problem } = openRecord();
    expect([questionsOf(record), problem]).toEqual([['one/a', 'one/b'], 'unavailable']);
  });
});

describe('a device that is full', () => {
  it('keeps all the work of this page in memory, and the last record that fitted', async () => {
    const { openRecord, changeRecord } = await openTab();
    changeRecord(answer('one/a'));
    const kept = device.texts.get(KEY);
    device.quota = kept?.length ?? 0;
    expect(changeRecord(answer('one/b')).problem).toBe('full');
    changeRecord(answer('one/c'));
    expect(questionsOf(openRecord().record)).toEqual(['one/a', 'one/b', 'one/c']);
    expect(device.texts.get(KEY)).toBe(kept);
  });
});

describe('onRecordChange', () => {
  const fromOtherTab = (key: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key }));

  it('tells of changes made here, once each', async () => {
    const { changeRecord, onRecordChange, openRecord } = await openTab();
    const heard: number[] = [];
    onRecordChange(() => heard.push(openRecord().record.events.length));
    changeRecord(answer('one/a'));
    changeRecord(answer('one/b'));
    expect(heard).toEqual([1, 2]);
  });

  it('tells of changes made in another tab, and of a storage that was emptied', async () => {
    const listener = vi.fn();
    (await openTab()).onRecordChange(listener);
    fromOtherTab(KEY);
    fromOtherTab(null);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('says nothing of what others store', async () => {
    const listener = vi.fn();
    (await openTab()).onRecordChange(listener);
    fromOtherTab('wavelength:theme');
    expect(listener).not.toHaveBeenCalled();
  });

  it('says nothing more once it is stopped', async () => {
    const { changeRecord, onRecordChange } = await openTab();
    const listener = vi.fn();
    onRecordChange(listener)();
    changeRecord(answer('one/a'));
    fromOtherTab(KEY);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('rememberTheme', () => {
  it('keeps the theme where the theme script looks for it', async () => {
    (await openTab()).rememberTheme('dark');
    expect([...device.texts]).toEqual([['wavelength:theme', 'dark']]);
  });

  it('does without a storage', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { rememberTheme } = await openTab();
    expect(() => rememberTheme('light')).not.toThrow();
  });
});
