/** The little of the review that every page may read at once: when questions are due, and how many a day are wanted. */
import { DUE_KEY, LIMIT_KEY } from './names.ts';

/** The limits that can be chosen; null for none. */
export const limits: readonly (number | null)[] = [5, 10, 20, 50, null];
const usual = 20;

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The head of the pages then does without.
  }
}

/** Keeps when questions are due, in milliseconds since the epoch, for the head of every page. */
export function keepDue(times: readonly number[]): void {
  write(DUE_KEY, times);
}

/** How many questions are due at a time, as far as was worked out. */
export function countDue(now: number): number {
  const times = readJson(DUE_KEY);
  return Array.isArray(times) ? times.filter((time) => typeof time === 'number' && time <= now).length : 0;
}

/** The most reviews a day. */
export function readLimit(): number | null {
  const limit = readJson(LIMIT_KEY);
  if (limit === 'none') return null;
  return typeof limit === 'number' && limits.includes(limit) ? limit : usual;
}

/** Keeps the most reviews a day. */
export function keepLimit(limit: number | null): void {
  write(LIMIT_KEY, limit ?? 'none');
}

/** Forgets both. */
export function eraseReviewKeys(): void {
  try {
    for (const key of [DUE_KEY, LIMIT_KEY]) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing.
  }
}
