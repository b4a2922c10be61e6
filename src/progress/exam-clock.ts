/**
 * How long an exam has run, as its page saw it last. With it, a device whose clock is put back while the page is closed gives no
 * more time than was left. It is a help for that alone, so it is no event.
 */
import { CLOCK_PREFIX } from './names.ts';

/** Milliseconds that the exam has run at least; 0 where nothing is known. */
export function readElapsed(sitting: string): number {
  try {
    const elapsed = Number(localStorage.getItem(CLOCK_PREFIX + sitting));
    return Number.isFinite(elapsed) && elapsed > 0 ? elapsed : 0;
  } catch {
    return 0;
  }
}

/** Keeps how long the exam has run; it only grows. */
export function keepElapsed(sitting: string, elapsed: number): void {
  try {
    if (elapsed > readElapsed(sitting)) localStorage.setItem(CLOCK_PREFIX + sitting, String(elapsed));
  } catch {
    // Without storage the device's clock alone counts.
  }
}

/** Forgets it, of one exam or of all. */
export function forgetElapsed(sitting = ''): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    const isMeant = (key: string) =>
      sitting === '' ? key.startsWith(CLOCK_PREFIX) : key === CLOCK_PREFIX + sitting;
    for (const key of keys.filter(isMeant)) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing.
  }
}
