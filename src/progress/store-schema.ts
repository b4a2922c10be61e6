import type { DBSchema, IDBPTransaction } from 'idb';
import type { META_STORE } from './names.ts';
import type { SetAsideEntry } from './store.ts';

/** The database of the record. */
export interface Schema extends DBSchema {
  /** Only ever added to, except that damaged entries move to `set-aside`. */
  events: { key: string; value: object; indexes: { question: string; kind: string } };
  drafts: { key: [string, string]; value: object; indexes: { question: string } };
  [META_STORE]: { key: string; value: unknown };
  /** By a fingerprint of the content, so that nothing is set aside twice. */
  'set-aside': { key: string; value: SetAsideEntry };
}
export type Stores = ('events' | 'drafts' | 'meta' | 'set-aside')[];
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;
