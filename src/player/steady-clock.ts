import type { Clock } from './ports.ts';

/**
 * A clock that does not go back and does not stand still: the device's clock, or where that was put back, the time that
 * the page has run since. A device that sleeps is asleep for both, and its own clock then knows better.
 * @param wall - milliseconds since the epoch, by the device's clock
 * @param running - milliseconds that the page has run; never less than before
 * @param since - a time that has passed for certain, as an earlier page saw it; milliseconds since the epoch
 */
export function createSteadyClock(wall: () => number, running: () => number, since = 0): Clock {
  let last = Math.max(wall(), since);
  let lastRunning = running();
  return {
    now: () => {
      const ran = running();
      last = Math.max(wall(), last + ran - lastRunning);
      lastRunning = ran;
      return last;
    },
  };
}
