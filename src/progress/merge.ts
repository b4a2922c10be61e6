import { canonicalText } from './canonical.ts';

/** An entry of the log as it is stored: an event of this version's form, an older or a newer one. */
export interface LogEntry {
  readonly id: string;
}

/** Whether a stored value can be an entry of a log at all: the rest of it may be damaged. */
export function isLogEntry(stored: unknown): stored is LogEntry {
  return typeof stored === 'object' && stored !== null && 'id' in stored && typeof stored.id === 'string';
}

/** Of two entries of one id, which honest logs never hold, the same one whatever the order. */
function choose(one: LogEntry, other: LogEntry): LogEntry {
  return canonicalText(other) < canonicalText(one) ? other : one;
}

/**
 * The union of two logs by id, in the order of ids. It does not depend on which is merged into which, in what order or
 * how often.
 */
export function mergeEntries(one: readonly LogEntry[], other: readonly LogEntry[]): readonly LogEntry[] {
  const byId = new Map<string, LogEntry>();
  for (const entry of [...one, ...other]) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known === undefined ? entry : choose(known, entry));
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
