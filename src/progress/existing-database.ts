import { DATABASE } from './names.ts';

/** The result of a request to the database. */
export function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be read.'));
  });
}

/** Opens the database as it is, of whatever version; null where there is none, and then none is made. */
export async function openExisting(): Promise<IDBDatabase | null> {
  const request = indexedDB.open(DATABASE);
  let isMissing = false;
  request.onupgradeneeded = () => {
    isMissing = true;
    request.transaction?.abort();
  };
  return settle(request).catch((reason: unknown) => {
    if (isMissing) return null;
    throw reason;
  });
}
