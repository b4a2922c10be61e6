import { fingerprint } from '../../progress/fingerprint.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { listSittings } from '../../progress/views/sittings.ts';
import type { Sitting } from '../../progress/views/sittings.ts';

/** The id of the run through a set: the same in every tab and on every device that opens its link. */
export function sittingIdOf(link: string): string {
  return `set-${fingerprint(link)}`;
}

/** The sitting as it is on record; null where it was never opened. Rejects where the record's code cannot be had. */
export async function sittingOnRecord(id: string): Promise<Sitting | null> {
  const journal = await journalIfBegun();
  const [sitting] = journal === null ? [] : listSittings(await journal.readSitting(id));
  return sitting ?? null;
}
