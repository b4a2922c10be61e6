/** How safe the record is from the browser itself, which may erase what a site keeps to make room. */
export interface Persistence {
  /** `kept` until the learner erases it; `evictable` where the browser may; null where it does not say. */
  readonly state: 'kept' | 'evictable' | null;
  /** What the site keeps here in all, in bytes; null where the browser does not say. */
  readonly bytes: number | null;
}

function storageManager(): Partial<StorageManager> {
  // Outside of https and of localhost there is none.
  return (navigator as { readonly storage?: StorageManager }).storage ?? {};
}

/** Asks the browser to keep what the site stores; some browsers ask the learner. Answers whether it will. */
export async function askToPersist(): Promise<boolean> {
  return (
    (await storageManager()
      .persist?.()
      .catch(() => false)) ?? false
  );
}

/** How safe the record is, as far as the browser says. */
export async function readPersistence(): Promise<Persistence> {
  const storage = storageManager();
  const [isKept, estimate] = await Promise.all([
    storage.persisted?.().catch(() => undefined),
    storage.estimate?.().catch(() => undefined),
  ]);
  const state = isKept === undefined ? null : isKept ? 'kept' : 'evictable';
  return { state, bytes: estimate?.usage ?? null };
}
