/**
 * The digest in the database, and the list of the events that it has not taken in: every event is put on that list in the
 * step that stores it.
 */
import type { IDBPTransaction } from 'idb';
import type { KeptDigest } from './digest.ts';
import type { LearnerEvent } from './events.ts';
import { DIGEST_KEY, LATER_PREFIX, META_STORE } from './names.ts';
import type { StoredDigest } from './store.ts';
import type { Schema, Stores, Writing } from './store-schema.ts';

const laterKeys = () => IDBKeyRange.bound(LATER_PREFIX, `${LATER_PREFIX}\uffff`);

/** Puts events on the list. */
export async function markLater(writing: Writing, events: readonly LearnerEvent[]): Promise<void> {
  const meta = writing.objectStore(META_STORE);
  await Promise.all(events.map(({ id }) => meta.put(true, `${LATER_PREFIX}${id}`)));
}

/** Forgets the digest and the list: the log has changed otherwise than by growing. */
export async function dropDigest(writing: Writing): Promise<void> {
  const meta = writing.objectStore(META_STORE);
  await Promise.all([meta.delete(DIGEST_KEY), meta.delete(laterKeys())]);
}

/** The digest and what is on the list. */
export async function readDigest(
  reading: IDBPTransaction<Schema, Stores, 'readonly' | 'readwrite'>,
): Promise<StoredDigest> {
  const [meta, events] = [reading.objectStore(META_STORE), reading.objectStore('events')];
  // All asked for at once: the events are counted while the digest, long where the log is, comes over.
  const [kept, keys, stored] = await Promise.all([
    meta.get(DIGEST_KEY),
    meta.getAllKeys(laterKeys()),
    events.count(),
  ]);
  if (kept === undefined) return { kept: null, later: [], stored: 0 };
  const later = await Promise.all(keys.map((key) => events.get(key.slice(LATER_PREFIX.length))));
  return { kept, later, stored };
}

/** Keeps a digest, and takes off the list what it has taken in. */
export async function keepDigest(
  writing: Writing,
  kept: KeptDigest,
  taken: ReadonlySet<string>,
): Promise<void> {
  const meta = writing.objectStore(META_STORE);
  const keys = await meta.getAllKeys(laterKeys());
  await Promise.all([
    meta.put(kept, DIGEST_KEY),
    ...keys.filter((key) => taken.has(key.slice(LATER_PREFIX.length))).map((key) => meta.delete(key)),
  ]);
}
