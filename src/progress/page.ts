import { carryOver } from './carry-over.ts';
import { createConnector } from './connector.ts';
import type { StorageProblem } from './events.ts';
import { Ledger } from './ledger.ts';
import { askToPersist } from './persistence.ts';
import { createStamp } from './stamp.ts';
import { openStore } from './store-indexeddb.ts';
import type { Connection } from './store.ts';
import { tabId } from './tab.ts';

/** What all journals of one page share. */
export interface Page {
  readonly ledger: Ledger;
  readonly problemListeners: Set<(problem: StorageProblem | null) => void>;
}

let page: Page | null = null;

/** Opens the store, with what was there before it. @param onFinding - called for an old record that stays unread */
async function openWithLegacy(
  onClosed: () => void,
  onFinding: (finding: 'newer' | 'set-aside') => void,
): Promise<Connection> {
  const connection = await openStore(onClosed);
  if ('problem' in connection) return connection;
  try {
    const carried = await carryOver(connection.store, Date.now());
    if (carried === 'newer' || carried === 'set-aside') onFinding(carried);
  } catch {
    // What cannot be carried over stays where it is, and the next page tries again.
  }
  return connection;
}

function createPage(): Page {
  const problemListeners: Page['problemListeners'] = new Set();
  const ledger: Ledger = new Ledger({
    connector: createConnector(
      (onClosed) => openWithLegacy(onClosed, (found) => ledger.find(found)),
      Date.now,
    ),
    stamp: createStamp(Date.now),
    tab: tabId(),
    now: Date.now,
    onProblem: (problem) => problemListeners.forEach((listener) => listener(problem)),
    onFirstKept: () => void askToPersist(),
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void ledger.flush();
  });
  window.addEventListener('pagehide', () => void ledger.flush());
  return { ledger, problemListeners };
}

/** What all journals of this page share, from the first call on. */
export function openPage(): Page {
  return (page ??= createPage());
}
