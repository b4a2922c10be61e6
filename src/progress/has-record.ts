import { openExisting } from './existing-database.ts';
import { DRAFT_PREFIX, LEGACY_KEY } from './names.ts';

/** Whether the device holds anything of a learner's. Where that cannot be told, the journal has to say why. */
export async function hasRecord(): Promise<boolean> {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    if (keys.some((key) => key.startsWith(LEGACY_KEY) || key.startsWith(DRAFT_PREFIX))) return true;
    const database = await openExisting();
    database?.close();
    return database !== null;
  } catch {
    return true;
  }
}
