import { useEffect, useState } from 'preact/hooks';
import { openLine } from '../../progress/channel.ts';
import type { LearnerEvent } from '../../progress/events.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';

/** Every event on record, oldest first; none where there is no record, or it cannot be read. */
export async function readLog(): Promise<readonly LearnerEvent[]> {
  const journal = await journalIfBegun().catch(() => null);
  return journal === null ? [] : journal.readAll();
}

/** Every event on record, now and whenever one is added; null until they are read. */
export function useLog(): readonly LearnerEvent[] | null {
  const [events, setEvents] = useState<readonly LearnerEvent[] | null>(null);
  useEffect(() => {
    const read = () => void readLog().then(setEvents);
    read();
    openLine(read);
  }, []);
  return events;
}
