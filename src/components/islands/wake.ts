import { firstSign } from './first-sign.ts';

export type Hydrate = () => Promise<void>;

/** Ends when an island comes within a distance of the screen, as CSS writes a length. */
function whenWithin(distance: string, island: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: distance },
    );
    // The island itself has no box.
    for (const child of island.children) observer.observe(child);
  });
}

/** A task of its own, so that islands which wake together do not hold the page up in one piece. */
const nextTask = () => new Promise<void>((resolve) => void setTimeout(resolve));

/**
 * Has an island wake where it is touched or focused. A download that fails is tried again at the next touch.
 *
 * @param load - fetches the island's scripts, and gives what runs them
 * @returns what has it wake as it comes within a distance of the screen: its scripts are fetched then, and run at the first
 *   sign of a reader or once the island is on the screen
 */
export function wakeOnTouch(load: () => Promise<Hydrate>, island: Element): (distance: string) => void {
  let loading: Promise<Hydrate> | null = null;
  let waking: Promise<void> | null = null;
  const orAgain = (error: unknown) => {
    loading = null;
    waking = null;
    reportError(error);
  };
  const fetchScripts = () => (loading ??= load());
  const wake = () => {
    waking ??= fetchScripts()
      .then((hydrate) => hydrate())
      .catch(orAgain);
  };
  for (const touch of ['pointerdown', 'focusin']) island.addEventListener(touch, wake, { passive: true });
  return (distance) => {
    whenWithin(distance, island)
      .then(fetchScripts)
      .then(() => Promise.race([firstSign(), whenWithin('0px', island)]))
      .then(nextTask)
      .then(wake, orAgain);
  };
}
