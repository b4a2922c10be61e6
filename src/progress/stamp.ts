import type { Happening, LearnerEvent } from './events.ts';

/** Gives what happened its id, its time and the version of its form. */
export type Stamp = (happening: Happening) => LearnerEvent;

function randomText(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(36).padStart(7, '0')).join('');
}

/**
 * A stamp for one tab. Its times never go back, even where the device's clock does, and its ids grow, so that events
 * keep their order; their random part, 128 bits a tab and a counter, sets them apart from those of any other tab.
 * @param now - milliseconds since the epoch
 */
export function createStamp(now: () => number): Stamp {
  const tab = randomText();
  let last = 0;
  let count = 0;
  return (happening) => {
    last = Math.max(last, now());
    count += 1;
    const id = `${last.toString(36).padStart(9, '0')}-${count.toString(36).padStart(5, '0')}-${tab}`;
    return { id, at: new Date(last).toISOString(), v: 1, ...happening };
  };
}
