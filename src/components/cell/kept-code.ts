import { journalIfBegun, loadJournal } from '../../progress/lazy-journal.ts';

/** Which cell of which lesson. */
export interface CellPlace {
  readonly lesson: string;
  readonly cell: string;
}

/** A cell's name in the record. No question's id has a colon. */
const nameOf = ({ lesson, cell }: CellPlace): string => `cell:${lesson}/${cell}`;

/** What the reader made of a cell, if it is kept on this device. Never rejects. */
export async function readKeptCode(place: CellPlace): Promise<string | null> {
  try {
    const recollection = await (await journalIfBegun())?.recall(nameOf(place));
    const text = recollection?.draft?.response;
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed in a cell, or forgets it for null. Where nothing can be kept, the record's own notice says so. */
export function keepCode(place: CellPlace, text: string | null): void {
  const draft = text === null ? null : { version: 1, seed: 0, response: text };
  loadJournal().then(
    (journal) => journal.keepDraft(nameOf(place), draft),
    () => undefined,
  );
}
