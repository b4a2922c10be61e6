import type { Page } from 'playwright/test';

/** One event of the learner's log, as far as the tests read it. */
export interface StoredEvent {
  readonly kind: string;
  readonly question?: string;
  readonly response?: unknown;
  readonly sitting?: string | null;
}

/** The events in the learner's log, as they are stored: read without the code under test. */
export async function storedEvents(page: Page): Promise<readonly StoredEvent[]> {
  return page.evaluate(
    () =>
      new Promise<StoredEvent[]>((resolve, reject) => {
        const opening = indexedDB.open('wavelength');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        // There is no database yet.
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onerror = () => reject(new Error('The log cannot be read.'));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as StoredEvent[]);
          };
        };
      }),
  );
}

/** The answers among them. */
export async function storedAnswers(page: Page): Promise<readonly StoredEvent[]> {
  return (await storedEvents(page)).filter(({ kind }) => kind === 'answered');
}
