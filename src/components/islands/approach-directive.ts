/**
 * `client:approach`: when a figure, or a field for a prediction, gets its scripts. They are fetched well before it is
 * reached, whoever reads.
 */
import { wakeOnTouch } from './wake.ts';
import type { Hydrate } from './wake.ts';

/** How far from the screen its scripts are fetched: they come over a slow line. */
const distance = '1000px';

export default function wakeOnApproach(
  load: () => Promise<Hydrate>,
  _options: unknown,
  island: Element,
): void {
  wakeOnTouch(load, island)(distance);
}
