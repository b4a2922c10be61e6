import { useState } from 'preact/hooks';
import { loadJournal } from '../../progress/lazy-journal.ts';
import type { Sitting } from '../../progress/views/sittings.ts';

/** The questions of a sitting that the learner wants to come back to, kept in the record. */
export function useFlags({ opened: { sitting }, flagged }: Sitting) {
  const [flags, setFlags] = useState(flagged);
  return {
    isFlagged: (question: string) => flags.has(question),
    toggle: (item: string) => {
      const isFlagged = !flags.has(item);
      const next = new Set(flags);
      if (isFlagged) next.add(item);
      else next.delete(item);
      setFlags(next);
      // Without a record a flag lasts as long as the page.
      void loadJournal().then(
        (journal) => journal.append([{ kind: 'item-flagged', sitting, item, isFlagged }]),
        () => undefined,
      );
    },
  };
}
