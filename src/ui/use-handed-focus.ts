import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What stays whatever is loaded: the last heading before that place. */
function headingOver(place: Element): HTMLElement | undefined {
  const headings = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)');
  return [...headings]
    .filter((heading) => place.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING)
    .at(-1);
}

/** Where the focus goes in a place: to what is made to take it, else to its title, else to the heading over it. */
function takerIn(place: Element): HTMLElement | undefined {
  return (
    place.querySelector<HTMLElement>('[tabindex="-1"]') ??
    place.querySelector<HTMLElement>('h2') ??
    headingOver(place)
  );
}

/**
 * Hands the focus on where what has it goes away: to what has come in its place.
 * @param root - what goes away, in a place of the page that stays
 */
export function useHandedFocus(root: RefObject<HTMLElement>): void {
  useLayoutEffect(
    () => () => {
      const place = root.current?.parentElement ?? null;
      if (place === null || root.current?.contains(document.activeElement) !== true) return;
      // What comes is drawn in the same turn.
      queueMicrotask(() => {
        const taker = place.isConnected ? takerIn(place) : undefined;
        if (taker === undefined) return;
        if (!taker.hasAttribute('tabindex')) taker.tabIndex = -1;
        taker.focus();
      });
    },
    [],
  );
}
