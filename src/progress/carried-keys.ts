/**
 * Flags and the daily limit as versions of this site kept them before they were events: in `localStorage`. They are carried
 * over into the log once it is open.
 */
import type { LearnerEvent } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import { FLAGS_PREFIX, LIMIT_KEY } from './names.ts';

const id = /^[a-z0-9-]+\/[a-z0-9-]+$/;

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** The keys that hold something to be carried over. Throws where there is no storage. */
export function keysToCarry(): readonly string[] {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return keys.filter((key) => key === LIMIT_KEY || key.startsWith(FLAGS_PREFIX));
}

/** What an entry says, as events. Their ids come from what they say, so that to carry one twice adds nothing. */
function eventsOf(key: string, at: string): readonly LearnerEvent[] {
  const value = readJson(key);
  const head = (what: string) => ({ id: `carried-${fingerprint(`${key} ${what}`)}`, at, v: 1 }) as const;
  if (key === LIMIT_KEY) {
    const limit = value === 'none' ? null : value;
    const isLimit = limit === null || (typeof limit === 'number' && Number.isInteger(limit) && limit > 0);
    return isLimit && value !== null ? [{ ...head(String(limit)), kind: 'review-limit-set', limit }] : [];
  }
  const sitting = key.slice(FLAGS_PREFIX.length);
  const items = Array.isArray(value)
    ? value.filter((one: unknown): one is string => typeof one === 'string' && id.test(one))
    : [];
  return items.map((item) => ({ ...head(item), kind: 'item-flagged', sitting, item, isFlagged: true }));
}

/** All that is to be carried over, and how to remove it once the log has it. @param at - ISO 8601 */
export function collectCarried(at: string): {
  readonly events: readonly LearnerEvent[];
  readonly remove: () => void;
} {
  const texts = keysToCarry().map((key) => [key, localStorage.getItem(key)] as const);
  return {
    events: texts.flatMap(([key]) => eventsOf(key, at)),
    remove: () => {
      // A page of the older version, open in another tab, may have changed it meanwhile: that is carried over next time.
      for (const [key, text] of texts) if (localStorage.getItem(key) === text) localStorage.removeItem(key);
    },
  };
}

/** Removes all of it. */
export function eraseCarried(): void {
  try {
    for (const key of keysToCarry()) localStorage.removeItem(key);
  } catch {
    // Without storage there is none.
  }
}
