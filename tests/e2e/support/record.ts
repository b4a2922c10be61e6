import type { Page } from 'playwright/test';

/** The events in the learner's log, as they are stored: read without the code under test. */
export async function storedEvents(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('wavelength');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        // There is no database yet.
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onerror = () => reject(new Error('The log cannot be read.'));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as Record<string, unknown>[]);
          };
        };
      }),
  );
}

/** The answers among them. */
export async function storedAnswers(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await storedEvents(page)).filter(({ kind }) => kind === 'answered');
}
