import { collectCarried } from './carried-keys.ts';
import { liftRecord } from './lift-record.ts';
import { LEGACY_KEY, LEGACY_UNREADABLE } from './names.ts';
import type { SetAsideEntry, Store } from './store.ts';

/** How a record from before the log came over: whole, with something set aside, or, a newer one, not at all. */
export type CarriedOver = 'nothing' | 'carried' | 'set-aside' | 'newer';

/** Copies that an older version of this site could not read and set aside. */
function unreadableKeys(): readonly string[] {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return keys.filter((key) => key.startsWith(LEGACY_UNREADABLE));
}

async function carryCopies(store: Store, at: string): Promise<void> {
  for (const key of unreadableKeys()) {
    await store.setAside([{ at, was: 'record', content: localStorage.getItem(key) }], null);
    localStorage.removeItem(key);
  }
}

/**
 * Carries a record from before the log, and flags and a limit from before they were events, over into the store, losing nothing. The old one goes once the store has all of
 * it. To be stopped anywhere between, or done in two tabs at once, leads to the same.
 * @param now - milliseconds since the epoch
 * @throws the browser's reason, where the store takes no more: then the old record is still there
 */
export async function carryOver(store: Store, now: number): Promise<CarriedOver> {
  const at = new Date(now).toISOString();
  await carryCopies(store, at);
  const carried = collectCarried(at);
  if (carried.events.length > 0) await store.write({ events: carried.events });
  carried.remove();
  const text = localStorage.getItem(LEGACY_KEY);
  if (text === null) return 'nothing';
  const lifted = liftRecord(text);
  if (lifted === 'newer') return 'newer';
  const { events, drafts, damaged } = lifted;
  await store.write({ events, drafts });
  const entries = damaged.map((content): SetAsideEntry => ({ at, was: 'record', content }));
  if (entries.length > 0) await store.setAside(entries, null);
  // A page of the older version, open in another tab, may have added to it meanwhile: that is carried over next time.
  if (localStorage.getItem(LEGACY_KEY) === text) localStorage.removeItem(LEGACY_KEY);
  return entries.length > 0 ? 'set-aside' : 'carried';
}

/** Removes what is left of a record from before the log. */
export function eraseLegacy(): void {
  try {
    for (const key of [LEGACY_KEY, ...unreadableKeys()]) localStorage.removeItem(key);
  } catch {
    // Without storage there is none.
  }
}
