/**
 * What every page shows of the record. It reads the snapshot alone, without the rest of this folder, which is loaded
 * only where the snapshot has to be worked out.
 */
import { openExisting, settle } from './existing-database.ts';
import { DATABASE_VERSION, LEGACY_KEY, META_STORE, SNAPSHOT_KEY, UNSEEN_KEY } from './names.ts';
import { emptySnapshot, isSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** What a page's head shows. */
export interface Glance {
  /** `<question>@<version>` of each that was solved. */
  readonly solved: readonly string[];
  /** The lesson of the newest answer; null where nothing was answered. */
  readonly latest: string | null;
  /** What the reader is to be told wherever they are. */
  readonly notice: 'set-aside' | 'newer' | null;
}

type Meta = Readonly<Record<'snapshot' | 'unseen', unknown>>;

async function readMeta(database: IDBDatabase): Promise<Meta> {
  const meta = database.transaction(META_STORE).objectStore(META_STORE);
  const keys = [SNAPSHOT_KEY, UNSEEN_KEY].map((key) => settle<unknown>(meta.get(key)));
  const [snapshot, unseen] = await Promise.all(keys);
  return { snapshot, unseen };
}

/** What is stored of the page's head; `newer` where only a newer version of the site knows, null where nothing is. */
async function readStored(): Promise<Meta | 'newer' | null> {
  const database = await openExisting();
  if (database === null) return null;
  try {
    return database.version > DATABASE_VERSION ? 'newer' : await readMeta(database);
  } finally {
    database.close();
  }
}

function seenIn({ solved, latest }: Snapshot) {
  return { solved, latest: latest?.lesson ?? null };
}

async function workOut(): Promise<Glance> {
  const { openJournal } = await import('./journal.ts');
  const journal = openJournal();
  const snapshot = await journal.snapshot();
  const problem = journal.problem();
  return { ...seenIn(snapshot), notice: problem === 'set-aside' || problem === 'newer' ? problem : null };
}

/** What to show of the record. Never rejects: where nothing can be read, nothing was done. */
export async function glance(): Promise<Glance> {
  const nothing: Glance = { ...seenIn(emptySnapshot), notice: null };
  try {
    if (localStorage.getItem(LEGACY_KEY) !== null) return await workOut();
    const stored = await readStored();
    if (stored === null) return nothing;
    if (stored === 'newer') return { ...nothing, notice: 'newer' };
    const { snapshot, unseen } = stored;
    const seen = isSnapshot(snapshot) ? { ...seenIn(snapshot), notice: null } : await workOut();
    return unseen === true ? { ...seen, notice: 'set-aside' } : seen;
  } catch {
    return nothing;
  }
}
