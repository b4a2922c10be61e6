import { openExisting } from './existing-database.ts';
import { DRAFT_PREFIX, FLAGS_PREFIX, LEGACY_KEY, LIMIT_KEY } from './names.ts';

const prefixes = [LEGACY_KEY, DRAFT_PREFIX, FLAGS_PREFIX, LIMIT_KEY];

/** Whether the device holds anything of a learner's. Where that cannot be told, the journal has to say why. */
export async function hasRecord(): Promise<boolean> {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    if (keys.some((key) => prefixes.some((prefix) => key.startsWith(prefix)))) return true;
    const database = await openExisting();
    database?.close();
    return database !== null;
  } catch {
    return true;
  }
}
