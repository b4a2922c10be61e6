import { useLayoutEffect, useState } from 'preact/hooks';
import { openLine } from '../../progress/channel.ts';
import type { Sitting } from '../../progress/views/sittings.ts';
import { sittingOnRecord } from './recorded-sittings.ts';

/** A sitting as the record has it. */
export interface SittingRecord {
  /** Undefined until it is known, null where there is none. */
  readonly record: Sitting | null | undefined;
  /** Reads it again; answers what it found. */
  readonly refresh: () => Promise<Sitting | null>;
}

/**
 * What is on record of a sitting, now and whenever this or another tab adds to the record.
 * @param id - null as long as it is not known
 */
export function useRecord(id: string | null): SittingRecord {
  const [found, setFound] = useState<{ readonly id: string; readonly record: Sitting | null } | null>(null);
  const refresh = async () => {
    if (id === null) return null;
    const record = await sittingOnRecord(id).catch(() => null);
    setFound({ id, record });
    return record;
  };
  // Before the page is drawn, so that the database is not asked a frame later.
  useLayoutEffect(() => {
    let isWanted = true;
    void refresh();
    openLine(() => {
      if (isWanted) void refresh();
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return { record: found?.id === id ? found.record : undefined, refresh };
}
