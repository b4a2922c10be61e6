import { useEffect, useState } from 'preact/hooks';
import type { LearnerEvent } from '../../progress/events.ts';
import { watchLog } from '../../progress/live-log.ts';

/** Every event on record, oldest first, now and after every change; null until they are read. */
export function useLog(): readonly LearnerEvent[] | null {
  const [events, setEvents] = useState<readonly LearnerEvent[] | null>(null);
  useEffect(() => watchLog(setEvents), []);
  return events;
}
