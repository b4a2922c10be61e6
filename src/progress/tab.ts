import { TAB_KEY } from './names.ts';

let own: string | null = null;

/** What the tab's last page left, which no other tab may find in a copy. */
function takeLeft(): string | null {
  try {
    const left = sessionStorage.getItem(TAB_KEY);
    sessionStorage.removeItem(TAB_KEY);
    return left;
  } catch {
    // Without storage there is nothing that a second tab could take for its own.
    return null;
  }
}

/** Leaves the id for the tab's next page. */
function leave(tab: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, tab);
  } catch {
    // The next page begins with an id of its own.
  }
}

function claim(): string {
  const tab =
    takeLeft() ?? [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
  window.addEventListener('pagehide', () => leave(tab));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) takeLeft();
  });
  return tab;
}

/**
 * The id of this tab, the same after a reload. While a page is open the tab's storage does not hold it, so that a
 * duplicated tab, which begins with a copy of that storage, gets an id of its own.
 */
export function tabId(): string {
  return (own ??= claim());
}
