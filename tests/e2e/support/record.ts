import type { Page } from 'playwright/test';

/** One event of the learner's log, as far as the tests read it. */
export interface KeptEvent {
  readonly kind: string;
  readonly question?: string;
  readonly response?: unknown;
  readonly sitting?: string | null;
}

/** Every event that this device has kept, as the database holds them. */
export function readEvents(page: Page): Promise<readonly KeptEvent[]> {
  return page.evaluate(
    () =>
      new Promise<KeptEvent[]>((resolve, reject) => {
        const opening = indexedDB.open('wavelength');
        opening.onerror = () => reject(new Error('The database cannot be opened.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('events').objectStore('events').getAll();
          reading.onerror = () => reject(new Error('The events cannot be read.'));
          reading.onsuccess = () => {
            resolve(reading.result as KeptEvent[]);
            database.close();
          };
        };
      }),
  );
}
