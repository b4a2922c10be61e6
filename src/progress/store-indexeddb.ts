import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { canonicalText, isSameResponse } from './canonical.ts';
import { readDraft } from './choose-draft.ts';
import type { LearnerEvent } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import { isLogEntry, mergeEntries } from './merge.ts';
import type { LogEntry } from './merge.ts';
import { ASKED_KEY, DATABASE, DATABASE_VERSION, META_STORE, SNAPSHOT_KEY, UNSEEN_KEY } from './names.ts';
import { readEvents } from './read-event.ts';
import { emptySnapshot, isSnapshot, updateSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { problemOf } from './storage-problem.ts';
import { dropDigest, keepDigest, markLater, readDigest } from './stored-digest.ts';
import type { Change, Checked, Connection, SetAsideEntry, Store } from './store.ts';
import type { Schema, Stores, Writing } from './store-schema.ts';

function createStores(database: IDBPDatabase<Schema>): void {
  const events = database.createObjectStore('events', { keyPath: 'id' });
  events.createIndex('question', 'question');
  events.createIndex('kind', 'kind');
  const drafts = database.createObjectStore('drafts', { keyPath: ['question', 'tab'] });
  drafts.createIndex('question', 'question');
  database.createObjectStore(META_STORE);
  database.createObjectStore('set-aside');
}

/** The snapshot, worked out from the log where it is missing or of another form. */
async function currentSnapshot(writing: Writing): Promise<Snapshot> {
  const stored = await writing.objectStore(META_STORE).get(SNAPSHOT_KEY);
  if (isSnapshot(stored)) return stored;
  const answers = await writing.objectStore('events').index('kind').getAll('answered');
  return updateSnapshot(emptySnapshot, readEvents(answers).events);
}

async function removeChecked(writing: Writing, { question, tab, response }: Checked): Promise<void> {
  const drafts = writing.objectStore('drafts');
  const kept = readDraft(await drafts.get([question, tab]));
  if (isSameResponse(kept?.draft?.response, response)) await drafts.delete([question, tab]);
}

async function addEvents(writing: Writing, events: readonly LearnerEvent[]): Promise<void> {
  const before = await currentSnapshot(writing);
  const after = updateSnapshot(before, events);
  await Promise.all([
    ...events.map((event) => writing.objectStore('events').put(event)),
    markLater(writing, events),
    writing.objectStore(META_STORE).put(after, SNAPSHOT_KEY),
  ]);
}

/** Begins a step that survives the death of the process once it is done, though not that of the power supply. */
function begin(database: IDBPDatabase<Schema>, stores: Stores): Writing {
  return database.transaction(stores, 'readwrite', { durability: 'relaxed' });
}

async function write(
  database: IDBPDatabase<Schema>,
  { events = [], drafts = [], checked }: Change,
): Promise<void> {
  const writing = begin(database, events.length > 0 ? ['events', 'drafts', META_STORE] : ['drafts']);
  await Promise.all([
    ...drafts.map((kept) => writing.objectStore('drafts').put(kept)),
    ...(checked === undefined ? [] : [removeChecked(writing, checked)]),
    ...(events.length === 0 ? [] : [addEvents(writing, events)]),
    writing.done,
  ]);
}

/** Adds entries of another log; see {@link mergeEntries}. */
async function merge(database: IDBPDatabase<Schema>, entries: readonly LogEntry[]) {
  const writing = begin(database, ['events', META_STORE]);
  const events = writing.objectStore('events');
  const stored = (await events.getAll()).filter(isLogEntry);
  const known = new Map(stored.map((entry) => [entry.id, entry]));
  const merged = mergeEntries(stored, entries);
  const changed = merged.filter((entry) => entry !== known.get(entry.id));
  const snapshot = updateSnapshot(emptySnapshot, readEvents(merged).events);
  await Promise.all([
    ...changed.map((entry) => events.put(entry)),
    writing.objectStore(META_STORE).put(snapshot, SNAPSHOT_KEY),
    dropDigest(writing),
    writing.done,
  ]);
  return { added: merged.length - known.size };
}

async function setAside(
  database: IDBPDatabase<Schema>,
  entries: readonly SetAsideEntry[],
  from: 'events' | 'drafts' | null,
): Promise<void> {
  const writing = begin(database, ['events', 'drafts', META_STORE, 'set-aside']);
  const aside = writing.objectStore('set-aside');
  for (const entry of entries) {
    const key = fingerprint(canonicalText(entry.content));
    if ((await aside.getKey(key)) === undefined) {
      await aside.put(entry, key);
      await writing.objectStore(META_STORE).put(true, UNSEEN_KEY);
    }
    if (from === null) continue;
    const { id, question, tab } = entry.content as Record<'id' | 'question' | 'tab', string>;
    if (from === 'events') await writing.objectStore('events').delete(id);
    else await writing.objectStore('drafts').delete([question, tab]);
  }
  if (from === 'events') await dropDigest(writing);
  await writing.done;
}

async function erase(database: IDBPDatabase<Schema>): Promise<void> {
  const stores: Stores = ['events', 'drafts', META_STORE, 'set-aside'];
  const writing = begin(database, stores);
  await Promise.all([...stores.map((store) => writing.objectStore(store).clear()), writing.done]);
}

function storeOver(database: IDBPDatabase<Schema>): Store {
  return {
    read: async (question) => {
      const reading = database.transaction(['events', 'drafts']);
      const [events, drafts] = await Promise.all([
        reading.objectStore('events').index('question').getAll(question),
        reading.objectStore('drafts').index('question').getAll(question),
      ]);
      return { events, drafts };
    },
    readAll: () => database.getAll('events'),
    readKind: (kind) => database.getAllFromIndex('events', 'kind', kind),
    readDrafts: () => database.getAll('drafts'),
    write: (change) => write(database, change),
    merge: (entries) => merge(database, entries),
    setAside: (entries, from) => setAside(database, entries, from),
    readSetAside: () => database.getAll('set-aside'),
    markSeen: () => database.delete(META_STORE, UNSEEN_KEY),
    snapshot: async () => {
      const writing = begin(database, ['events', META_STORE]);
      const snapshot = await currentSnapshot(writing);
      await Promise.all([writing.objectStore(META_STORE).put(snapshot, SNAPSHOT_KEY), writing.done]);
      return snapshot;
    },
    readDigest: () => readDigest(database.transaction(['events', META_STORE])),
    keepDigest: async (kept, taken) => {
      const writing = begin(database, [META_STORE]);
      await Promise.all([keepDigest(writing, kept, taken), writing.done]);
    },
    beginAsking: async () => {
      const writing = begin(database, [META_STORE]);
      const isFirst = (await writing.objectStore(META_STORE).get(ASKED_KEY)) === undefined;
      await Promise.all([writing.objectStore(META_STORE).put(true, ASKED_KEY), writing.done]);
      return isFirst;
    },
    erase: () => erase(database),
    close: () => database.close(),
  };
}

/**
 * Opens the database, or says why it cannot be opened. Where a newer version of the site waits for it, in another
 * tab, it is closed.
 * @param onClosed - called when the store can no longer be used, however that came about
 */
export async function openStore(onClosed: () => void): Promise<Connection> {
  try {
    const database = await openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade: createStores,
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    return { store: storeOver(database) };
  } catch (reason) {
    return { problem: problemOf(reason) };
  }
}
