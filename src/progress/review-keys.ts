/** When questions are due for review, where every page may read it at once. It can always be worked out anew. */
import { DUE_KEY } from './names.ts';

/** Keeps when questions are due, in milliseconds since the epoch, for the head of every page. */
export function keepDue(times: readonly number[]): void {
  try {
    localStorage.setItem(DUE_KEY, JSON.stringify(times));
  } catch {
    // The head of the pages then does without.
  }
}

/** How many questions are due at a time, as far as was worked out. */
export function countDue(now: number): number {
  try {
    const times: unknown = JSON.parse(localStorage.getItem(DUE_KEY) ?? 'null');
    return Array.isArray(times) ? times.filter((time) => typeof time === 'number' && time <= now).length : 0;
  } catch {
    return 0;
  }
}

/** Forgets it. */
export function eraseDue(): void {
  try {
    localStorage.removeItem(DUE_KEY);
  } catch {
    // Without storage there is nothing.
  }
}
