import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logFold } from '../../../src/components/set/live-digest.ts';
import { createConnector } from '../../../src/progress/connector.ts';
import { digestOf } from '../../../src/progress/digest.ts';
import type { DigestSource, KeptDigest } from '../../../src/progress/digest.ts';
import type { LearnerEvent } from '../../../src/progress/events.ts';
import { Ledger } from '../../../src/progress/ledger.ts';
import { DATABASE, DIGEST_KEY, LATER_PREFIX, META_STORE } from '../../../src/progress/names.ts';
import { compareEvents } from '../../../src/progress/read-event.ts';
import { createStamp } from '../../../src/progress/stamp.ts';
import { openStore } from '../../../src/progress/store-indexeddb.ts';
import { logs } from '../../support/arbitrary-events.ts';
import { answerEvent, answerTo } from '../../support/events.ts';
import { freshDevice } from '../../support/tab.ts';

/** A device, and its record as a page reads it. */
async function openDevice() {
  await freshDevice();
  const connection = await openStore(() => undefined);
  if ('problem' in connection) throw new Error(connection.problem);
  const { store } = connection;
  const now = () => Date.UTC(2026, 4, 1);
  const ledger = new Ledger({
    connector: createConnector(() => Promise.resolve(connection), now),
    stamp: createStamp(now),
    tab: 'this-tab',
    now,
    onProblem: () => undefined,
  });
  const readWhole = vi.fn<DigestSource['readWhole']>(() => ledger.readWhole());
  const source: DigestSource = {
    readDigest: () => ledger.readDigest(),
    readWhole,
    keepDigest: (...digest) => ledger.keepDigest(...digest),
  };
  /** What the record comes to, however few its events are. */
  const read = async () => logFold.write(await digestOf(logFold, source, 1));
  return { store, ledger, source, readWhole, read };
}

/** What the whole log comes to. */
function whole(events: readonly LearnerEvent[]) {
  const state = logFold.begin();
  const once = new Map(events.map((event) => [event.id, event]));
  for (const event of [...once.values()].sort(compareEvents)) logFold.take(state, event);
  return logFold.write(state);
}

/** Changes what is kept, behind the store's back. */
async function change(alter: (kept: KeptDigest) => unknown): Promise<void> {
  const database = await openDB(DATABASE);
  const kept = (await database.get(META_STORE, DIGEST_KEY)) as KeptDigest | undefined;
  if (kept !== undefined) await database.put(META_STORE, alter(kept), DIGEST_KEY);
  database.close();
}

/** How many events are taken in by what is kept. */
async function keptEvents(): Promise<number | undefined> {
  const database = await openDB(DATABASE);
  const kept = (await database.get(META_STORE, DIGEST_KEY)) as KeptDigest | undefined;
  database.close();
  return kept?.events;
}

/** What can befall a kept digest. */
const damages: readonly ((kept: KeptDigest) => unknown)[] = [
  (kept) => kept,
  (kept) => ({ ...kept, text: kept.text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) }),
  (kept) => ({ ...kept, text: kept.text.slice(0, -1) }),
  (kept) => ({ ...kept, events: kept.events - 1 }),
  (kept) => ({ ...kept, last: null }),
  (kept) => ({ ...kept, form: 'survey:0' }),
  ({ text }) => text,
  () => null,
];

beforeEach(freshDevice);
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the digest that is kept, with what came later,', () => {
  it('comes to the same as the whole log, in whatever order that came and whatever became of the digest', async () => {
    const way = fc.record({ isMerged: fc.boolean(), damage: fc.constantFrom(...damages) });
    const property = fc.asyncProperty(
      logs(3),
      fc.array(way, { minLength: 3, maxLength: 3 }),
      async (parts, ways) => {
        const { store, read } = await openDevice();
        let log: readonly LearnerEvent[] = [];
        for (const [at, part] of parts.entries()) {
          const { isMerged = false, damage = (kept: KeptDigest) => kept } = ways[at] ?? {};
          if (isMerged) await store.merge(part);
          else await store.write({ events: part });
          log = [...log, ...part];
          expect(await read()).toEqual(whole(log));
          await change(damage);
          expect(await read()).toEqual(whole(log));
        }
        store.close();
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('is asked for together with all that is read beside it', async () => {
    const { store } = await openDevice();
    const asked = (['get', 'getAllKeys', 'count'] as const).map((name) =>
      vi.spyOn(IDBObjectStore.prototype, name),
    );
    const reading = store.readDigest();
    expect(asked.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    await reading;
    for (const spy of asked) spy.mockRestore();
    store.close();
  });

  it('takes the place of the log, until something came that is older', async () => {
    const { store, readWhole, read } = await openDevice();
    await store.write({ events: [answerEvent('a/one', 1), answerEvent('a/two', 5)] });
    await read();
    await store.write({ events: [answerEvent('a/one', 6, { score: 0.5 })] });
    readWhole.mockClear();
    await read();
    await read();
    expect(readWhole).not.toHaveBeenCalled();
    await store.write({ events: [answerEvent('a/three', 4)] });
    await read();
    expect(readWhole).toHaveBeenCalledTimes(1);
    await read();
    expect(readWhole).toHaveBeenCalledTimes(1);
  });

  it('is worked out anew where a version of the site that knows no digest has added to the log', async () => {
    const { store, read } = await openDevice();
    const events = [answerEvent('a/one', 1), answerEvent('a/two', 2)];
    await store.write({ events: events.slice(0, 1) });
    await read();
    await store.write({ events: events.slice(1) });
    const database = await openDB(DATABASE);
    await database.delete(META_STORE, `${LATER_PREFIX}${events[1]?.id ?? ''}`);
    database.close();
    expect(await read()).toEqual(whole(events));
  });

  it('knows what could not be stored, and keeps nothing of it', async () => {
    const { store, ledger, read } = await openDevice();
    await store.write({ events: [answerEvent('a/one', 1)] });
    await read();
    await store.write({ events: [answerEvent('a/one', 2)] });
    vi.spyOn(store, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await ledger.append([answerTo('a/two')]);
    expect(await read()).toMatchObject({ survey: { events: 3 } });
    expect(await keptEvents()).toBe(1);
    vi.restoreAllMocks();
    await ledger.flush();
    await read();
    expect(await keptEvents()).toBe(3);
  });

  it('is worked out anew where another version of the fold has kept it', async () => {
    const { store, source, read } = await openDevice();
    const events = [answerEvent('a/one', 1)];
    await store.write({ events });
    await digestOf({ ...logFold, form: 'an older one', write: () => ({}) }, source, 1);
    expect(await read()).toEqual(whole(events));
  });

  it('is worked out anew where a merge has put another event in the place of one', async () => {
    const { store, read } = await openDevice();
    const [right, wrong] = [answerEvent('a/one', 1), answerEvent('a/one', 1, { score: 0 })];
    await store.write({ events: [right] });
    await read();
    await store.merge([wrong]);
    expect(await store.readAll()).toEqual([wrong]);
    expect(await read()).toEqual(whole([wrong]));
  });

  it('goes with the record when that is erased', async () => {
    const { store, read } = await openDevice();
    await store.write({ events: [answerEvent('a/one', 1)] });
    await read();
    await store.erase();
    expect(await read()).toEqual(whole([]));
  });
});
