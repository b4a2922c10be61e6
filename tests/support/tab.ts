import 'fake-indexeddb/auto';
import { vi } from 'vitest';

/** A device's `localStorage` or a tab's `sessionStorage`. */
export class FakeStorage {
  readonly texts = new Map<string, string>();
  /** How many characters it holds. */
  quota = Number.POSITIVE_INFINITY;

  get length(): number {
    return this.texts.size;
  }

  key(at: number): string | null {
    return [...this.texts.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const others = [...this.texts].filter(([other]) => other !== key).map(([, other]) => other);
    if ([...others, text].join('').length > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

class PageShow extends Event {
  readonly persisted = true;
}

/** One open page of a browser: its own globals and its own copy of the modules. */
export interface OpenTab {
  readonly journal: import('../../src/progress/journal.ts').Journal;
  readonly session: FakeStorage;
  /** Leaves the page, as a reload or a link does. */
  readonly leave: () => void;
  /** Comes back to it, from the back/forward cache. */
  readonly comeBack: () => void;
}

/** Opens a page in a tab; `session` is what the tab's storage holds: that of the page before, or of a duplicated tab. */
export async function openTab(session = new FakeStorage()): Promise<OpenTab> {
  const window = new EventTarget();
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.resetModules();
  const { openJournal } = await import('../../src/progress/journal.ts');
  const journal = openJournal();
  return {
    journal,
    session,
    leave: () => {
      vi.stubGlobal('sessionStorage', session);
      window.dispatchEvent(new Event('pagehide'));
    },
    comeBack: () => window.dispatchEvent(new PageShow('pageshow')),
  };
}

/** A device with nothing stored. */
export async function freshDevice(): Promise<FakeStorage> {
  const { IDBFactory } = await import('fake-indexeddb');
  const local = new FakeStorage();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', local);
  return local;
}
