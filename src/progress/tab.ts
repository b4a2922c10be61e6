import { TAB_KEY } from './names.ts';

/**
 * The id of this tab, the same after a reload. While a page is open the tab's storage does not hold it, so that a
 * duplicated tab, which begins with a copy of that storage, gets an id of its own.
 */
export function claimTab(): string {
  let tab: string | null = null;
  try {
    tab = sessionStorage.getItem(TAB_KEY);
    sessionStorage.removeItem(TAB_KEY);
  } catch {
    // Without storage there is nothing that a second tab could take for its own.
  }
  return tab ?? [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}

/** Leaves the id for the tab's next page. */
export function leaveTab(tab: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, tab);
  } catch {
    // The next page begins with an id of its own.
  }
}
