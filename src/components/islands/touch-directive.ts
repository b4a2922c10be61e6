/**
 * `client:touch`: when a question gets its scripts. What the build drew can be read without them, so a reader who saves
 * data has them from the first touch on; everybody else, and whoever has a record that the question may show, as it comes
 * near the screen. What is pressed before they are there is done when they are (`early.js`).
 */
import { openLine } from '../../progress/channel.ts';
import { hasRecord } from '../../progress/has-record.ts';
import { savesData } from '../../offline/saves-data.ts';
import { wakeOnTouch } from './wake.ts';
import type { Hydrate } from './wake.ts';

/** How far from the screen it begins, so that the question is at work when it is reached. */
const distance = '400px';

let beginning: Promise<void> | null = null;

/** Ends once the device holds anything of the learner's: at once, or when this page or another tab begins to. */
function whenRecorded(): Promise<void> {
  beginning ??= hasRecord().then((has) =>
    has ? undefined : new Promise((resolve) => void openLine(() => resolve())),
  );
  return beginning;
}

/** Wakes an island. */
export default function wakeOnTouchOrNear(
  load: () => Promise<Hydrate>,
  _options: unknown,
  island: Element,
): void {
  const approach = wakeOnTouch(load, island);
  if (savesData()) void whenRecorded().then(() => approach(distance));
  else approach(distance);
}
