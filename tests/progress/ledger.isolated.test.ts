import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnector } from '../../src/progress/connector.ts';
import type { StorageProblem } from '../../src/progress/events.ts';
import { Ledger } from '../../src/progress/ledger.ts';
import { createStamp } from '../../src/progress/stamp.ts';
import { openStore } from '../../src/progress/store-indexeddb.ts';
import type { Connection, Store } from '../../src/progress/store.ts';
import { answerEvent, answerTo } from '../support/events.ts';
import { freshDevice } from '../support/tab.ts';

const question = 'matching-periods/lambda';
const draft = { version: 1, seed: 0, response: '4' };
const quota = new DOMException('There is no more room.', 'QuotaExceededError');

/** A device whose browser can be told to refuse. */
async function openDevice() {
  const connection = await openStore(() => undefined);
  if ('problem' in connection) throw new Error(connection.problem);
  const refusal: { reason: Error | null; problem: StorageProblem | null } = { reason: null, problem: null };
  const store: Store = {
    ...connection.store,
    write: (change) =>
      refusal.reason === null ? connection.store.write(change) : Promise.reject(refusal.reason),
  };
  const open = (): Promise<Connection> =>
    Promise.resolve(refusal.problem === null ? { store } : { problem: refusal.problem });
  return { refusal, open, store: connection.store };
}

/** A page of it, and what its learner was told. */
function openLedger(open: (onClosed: () => void) => Promise<Connection>) {
  const told: (StorageProblem | null)[] = [];
  let time = Date.UTC(2026, 2, 2);
  const now = () => (time += 1000);
  const ledger = new Ledger({
    connector: createConnector(open, now),
    stamp: createStamp(now),
    tab: 'this-tab',
    now,
    onProblem: (problem) => told.push(problem),
  });
  return { ledger, told };
}

beforeEach(async () => {
  await freshDevice();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('opens the store at the first draft, while that waits, and asks for it once', async () => {
  const { open, store } = await openDevice();
  const asked = vi.fn(open);
  const { ledger } = openLedger(asked);
  ledger.keepDraft(question, draft);
  ledger.keepDraft(question, { ...draft, response: '4.' });
  expect(asked).toHaveBeenCalledOnce();
  expect((await store.read(question)).drafts).toEqual([]);
  await vi.waitFor(async () => expect((await store.read(question)).drafts).toHaveLength(1));
  expect(asked).toHaveBeenCalledOnce();
});

describe('a device that takes no more', () => {
  it('says so once, and goes on in memory', async () => {
    const { refusal, open } = await openDevice();
    const { ledger, told } = openLedger(open);
    refusal.reason = quota;
    expect(await ledger.append([answerTo(question)])).toBe('full');
    expect(await ledger.append([answerTo(question)])).toBe('full');
    expect(told).toEqual(['full']);
    expect((await ledger.recall(question)).events).toHaveLength(2);
    expect((await ledger.readWhole()).events).toHaveLength(2);
    expect(await ledger.readEntries()).toHaveLength(2);
  });

  it('keeps what was done meanwhile with the next answer, once there is room', async () => {
    const { refusal, open, store } = await openDevice();
    const { ledger, told } = openLedger(open);
    refusal.reason = quota;
    await ledger.append([answerTo(question)]);
    refusal.reason = null;
    expect(await ledger.append([answerTo(question)])).toBe(null);
    expect(await store.readAll()).toHaveLength(2);
    expect(told).toEqual(['full', null]);
  });

  it('is asked again by itself', async () => {
    const { refusal, open, store } = await openDevice();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { ledger, told } = openLedger(open);
    refusal.reason = quota;
    await ledger.append([answerTo(question)]);
    await vi.advanceTimersByTimeAsync(10_000);
    refusal.reason = null;
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(told).toEqual(['full', null]));
    vi.useRealTimers();
    expect(await store.readAll()).toHaveLength(1);
  });

  it('keeps the draft that was checked where the answer could not be kept', async () => {
    const { refusal, open } = await openDevice();
    const { ledger } = openLedger(open);
    ledger.keepDraft(question, draft);
    refusal.reason = quota;
    await ledger.append([answerTo(question)], { question, response: '4' });
    expect((await openLedger(open).ledger.recall(question)).draft).toEqual(draft);
  });
});

describe('a device that keeps nothing', () => {
  it.each(['unavailable', 'newer'] as const)('says so, and goes on in memory (%s)', async (problem) => {
    const { refusal, open } = await openDevice();
    refusal.problem = problem;
    const { ledger } = openLedger(open);
    expect(await ledger.append([answerTo(question)])).toBe(problem);
    const { events, problem: told } = await ledger.recall(question);
    expect(events).toHaveLength(1);
    expect(told).toBe(problem);
  });

  it('is told at once where the browser has no database at all', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('No.', 'SecurityError');
      },
    });
    const { ledger } = openLedger(openStore);
    expect(await ledger.append([answerTo(question)])).toBe('unavailable');
  });

  it('is waited for no longer than five seconds where it does not answer', async () => {
    const { open, store } = await openDevice();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { ledger } = openLedger(async () => {
      await open();
      return { store: { ...store, write: () => new Promise(() => undefined) } };
    });
    const appended = ledger.append([answerTo(question)]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await appended).toBe('unavailable');
  });
});

describe('a database that is closed under the page', () => {
  it('is opened anew', async () => {
    const { ledger, told } = openLedger(openStore);
    await ledger.append([answerTo(question)]);
    const other = indexedDB.deleteDatabase('wavelength');
    await new Promise((resolve) => {
      other.onsuccess = resolve;
    });
    expect(await ledger.append([answerTo(question)])).toBe(null);
    expect(told).toEqual([]);
  });

  it('by a newer version of the site is left alone from then on', async () => {
    const { ledger } = openLedger(openStore);
    await ledger.append([answerTo(question)]);
    const other = indexedDB.open('wavelength', 2);
    await new Promise((resolve) => {
      other.onsuccess = resolve;
    });
    other.result.close();
    expect(await ledger.append([answerTo(question)])).toBe('newer');
    expect((await ledger.recall(question)).events).toHaveLength(1);
  });
});

describe('a damaged entry', () => {
  const damaged = { ...answerEvent(question, 2), verdict: 'right' };

  async function openDamaged() {
    const { open, store } = await openDevice();
    await store.write({ events: [answerEvent(question, 1), answerEvent(question, 3)] });
    await store.merge([damaged]);
    return { store, ...openLedger(open) };
  }

  it('costs that entry alone, and is set aside as it is', async () => {
    const { ledger, store, told } = await openDamaged();
    const { events, problem } = await ledger.recall(question);
    expect(events.map(({ id }) => id)).toEqual(['e000001', 'e000003']);
    expect(problem).toBe('set-aside');
    expect(told).toEqual(['set-aside']);
    expect(await store.readSetAside()).toMatchObject([{ was: 'event', content: damaged }]);
    expect(await store.readAll()).toHaveLength(2);
  });

  it('is found by whoever reads the whole log, and never leaves the device', async () => {
    const { ledger } = await openDamaged();
    expect(await ledger.readEntries()).toHaveLength(2);
    expect(ledger.problem).toBe('set-aside');
  });

  it('among the drafts is set aside, too', async () => {
    const { open, store } = await openDevice();
    await store.write({
      drafts: [
        { question, tab: 'this-tab', at: 1, draft },
        { question, tab: 'b', at: Number.NaN, draft: 7 as never },
      ],
    });
    const { ledger } = openLedger(open);
    expect((await ledger.recall(question)).draft).toEqual(draft);
    expect(await store.readDrafts()).toHaveLength(1);
    expect(await store.readSetAside()).toMatchObject([{ was: 'draft' }]);
  });
});

it('leaves an event of a newer version where it is, says so, and hands it on', async () => {
  const { open, store } = await openDevice();
  const newer = { ...answerEvent(question, 2), v: 2, mood: 'sunny' };
  await store.write({ events: [answerEvent(question, 1)] });
  await store.merge([newer]);
  const { ledger, told } = openLedger(open);
  expect((await ledger.recall(question)).events).toHaveLength(1);
  expect(told).toEqual(['newer']);
  expect(await store.readAll()).toContainEqual(newer);
  expect(await ledger.readEntries()).toContainEqual(newer);
});

it('erases everything, what is not stored yet included', async () => {
  const { refusal, open, store } = await openDevice();
  const { ledger } = openLedger(open);
  await ledger.append([answerTo(question)]);
  refusal.reason = quota;
  await ledger.append([answerTo(question)]);
  ledger.keepDraft(question, draft);
  await ledger.erase();
  expect(await ledger.recall(question)).toMatchObject({ events: [], draft: null });
  expect(await store.readAll()).toEqual([]);
  expect(localStorage.length).toBe(0);
});
