import { fingerprint } from '../../progress/fingerprint.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { listSittings } from '../../progress/views/sittings.ts';
import type { Sitting } from '../../progress/views/sittings.ts';

/** The id of the run through a set: the same in every tab and on every device that opens its link. */
export function sittingIdOf(link: string): string {
  return `set-${fingerprint(link)}`;
}

/** Every sitting on record, in the order they were opened. Rejects where the record's code cannot be had. */
export async function sittingsOnRecord(): Promise<readonly Sitting[]> {
  const journal = await journalIfBegun();
  return journal === null ? [] : listSittings(await journal.readAll());
}
