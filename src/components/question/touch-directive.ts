/**
 * `client:touch`: when a question gets its scripts. What the build drew can be read without them, so a reader who saves
 * data has them from the first touch on; everybody else, and whoever has a record that the question may show, as it comes
 * near the screen. What is pressed before they are there is done when they are (`early-press.js`).
 */
import { openLine } from '../../progress/channel.ts';
import { hasRecord } from '../../progress/has-record.ts';
import { savesData } from '../../offline/saves-data.ts';

type Hydrate = () => Promise<void>;

/** How far from the screen it begins, so that the question is at work when it is reached. */
const rootMargin = '400px';

let beginning: Promise<void> | null = null;

/** Ends once the device holds anything of the learner's: at once, or when this page or another tab begins to. */
function whenRecorded(): Promise<void> {
  beginning ??= hasRecord().then((has) =>
    has ? undefined : new Promise((resolve) => void openLine(() => resolve())),
  );
  return beginning;
}

function whenNear(island: Element, wake: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      wake();
    },
    { rootMargin },
  );
  // The island itself has no box.
  for (const child of island.children) observer.observe(child);
}

/** Wakes an island. A download that fails is tried again at the next touch. */
export default function wakeOnTouch(load: () => Promise<Hydrate>, _options: unknown, island: Element): void {
  let waking: Promise<void> | null = null;
  const wake = () => {
    waking ??= load()
      .then((hydrate) => hydrate())
      .catch((error: unknown) => {
        waking = null;
        reportError(error);
      });
  };
  for (const touch of ['pointerdown', 'focusin']) island.addEventListener(touch, wake, { passive: true });
  const approach = () => whenNear(island, wake);
  if (savesData()) void whenRecorded().then(approach);
  else approach();
}
