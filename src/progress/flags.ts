/** Which questions of a sitting the learner wants to come back to. They are a help for that sitting, and no event. */
import { FLAGS_PREFIX } from './names.ts';

/** The flagged questions of a sitting; none where they cannot be read. */
export function readFlags(sitting: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(FLAGS_PREFIX + sitting) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps the flagged questions of a sitting; for none of them, nothing. */
export function keepFlags(sitting: string, flags: readonly string[]): void {
  try {
    if (flags.length === 0) localStorage.removeItem(FLAGS_PREFIX + sitting);
    else localStorage.setItem(FLAGS_PREFIX + sitting, JSON.stringify(flags));
  } catch {
    // Without storage a flag lasts as long as the page.
  }
}

/** Forgets the flags of every sitting. */
export function eraseFlags(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    for (const key of keys.filter((one) => one.startsWith(FLAGS_PREFIX))) localStorage.removeItem(key);
  } catch {
    // Without storage there are none.
  }
}
