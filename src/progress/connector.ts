import type { Connection } from './store.ts';

/** How long a page waits for the database, in milliseconds, before it goes on without. */
const PATIENCE = 3000;
/** After how long it asks anew for a database that could not be opened. */
const RETRY_AFTER = 5000;

/** Opens the store when it is needed, and again after it was closed. */
export interface Connector {
  readonly connect: () => Promise<Connection>;
  /** Closes the store, if it is open; it may be opened again. */
  readonly close: () => void;
}

/** Opens a store; `onClosed` is called when it can no longer be used. */
export type Open = (onClosed: () => void) => Promise<Connection>;

/** A promise's value, or another one if that takes too long. */
export async function atMost<Value>(
  promise: Promise<Value>,
  milliseconds: number,
  otherwise: Value,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One connection for a page. A database that cannot be opened is tried again after a while, except for one of a newer
 * version; one that does not answer is waited for, and used once it does.
 */
export function createConnector(open: Open, now: () => number): Connector {
  let opening: Promise<Connection> | null = null;
  let retryAt = Number.POSITIVE_INFINITY;

  const begin = () => {
    const begun = open(() => {
      if (opening === begun) opening = null;
    }).then((connection) => {
      const isFinal = 'store' in connection || connection.problem === 'newer';
      retryAt = isFinal ? Number.POSITIVE_INFINITY : now() + RETRY_AFTER;
      return connection;
    });
    return begun;
  };

  return {
    connect: () => {
      if (opening === null || now() >= retryAt) {
        retryAt = Number.POSITIVE_INFINITY;
        opening = begin();
      }
      return atMost(opening, PATIENCE, { problem: 'unavailable' });
    },
    close: () => {
      const closing = opening;
      opening = null;
      void closing?.then((connection) => {
        if ('store' in connection) connection.store.close();
      });
    },
  };
}
