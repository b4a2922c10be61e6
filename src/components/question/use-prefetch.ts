import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { savesData } from '../../offline/saves-data.ts';
import { firstSign } from '../islands/first-sign.ts';

/** Does something when the page has nothing else to do. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
}

/**
 * Loads ahead what a reader will probably want, at the first sign of one and once the page is idle; nothing for one who saves
 * data.
 */
export function prefetch(load: () => void): void {
  if (!savesData()) void firstSign().then(() => whenIdle(load));
}

/** Loads ahead what will probably be wanted, once the element is on the screen and the page is idle. */
export function usePrefetch(element: RefObject<HTMLElement>, load: () => void): void {
  useEffect(() => {
    if (element.current === null || savesData()) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      whenIdle(load);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
}
