import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';

/** So long values have to rest before a figure out of sight follows them. */
const REST_MS = 200;

/** Tells whether a figure is in sight, whenever that changes. Answers how to stop. */
export type WatchSight = (tell: (isInSight: boolean) => void) => () => void;

/**
 * Tells of values as they change: at once while the figure is in sight, otherwise when they rest or it comes into sight.
 * Answers how to stop.
 */
export function follow<Values>(
  values: ReadonlySignal<Values>,
  watchSight: WatchSight,
  tell: (values: Values) => void,
): () => void {
  let isInSight = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const tellNow = () => {
    stopWaiting();
    tell(values.peek());
  };
  const stopFollowing = values.subscribe(() => {
    stopWaiting();
    if (isInSight) tellNow();
    else waiting = setTimeout(tellNow, REST_MS);
  });
  const stopWatching = watchSight((isNow) => {
    isInSight = isNow;
    if (isNow && waiting !== undefined) tellNow();
  });
  return () => {
    stopWaiting();
    stopFollowing();
    stopWatching();
  };
}

/** A little before it is seen, so that what comes into view is up to date. */
const inSight = { rootMargin: '100px' };

const sightOf =
  (element: Element): WatchSight =>
  (tell) => {
    const observer = new IntersectionObserver((entries) => {
      tell(entries.at(-1)?.isIntersecting === true);
    }, inSight);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };

/** The values as a figure shows them. Figures of one page share quantities, and a drag draws those alone that are seen. */
export function useFollowed<Values>(values: ReadonlySignal<Values>, root: RefObject<Element>): Values {
  const shown = useMemo(() => signal(values.peek()), [values]);
  useEffect(() => {
    if (root.current === null) return undefined;
    return follow(values, sightOf(root.current), (next) => {
      shown.value = next;
    });
  }, [values]);
  return shown.value;
}
