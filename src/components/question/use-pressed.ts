import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Does what was pressed before the island of this element was at work; `early.js` has remembered it. By the time of
 * this effect, the handlers are there.
 */
export function usePressed(element: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const island = element.current?.closest('astro-island');
    for (const pressed of island?.querySelectorAll<HTMLElement>('[data-pressed]') ?? []) {
      // The island still counts as asleep: so that this press is not remembered in its turn.
      pressed.dataset.pressed = 'again';
      if (pressed instanceof HTMLFormElement) pressed.requestSubmit();
      else pressed.click();
      delete pressed.dataset.pressed;
    }
  }, []);
}
