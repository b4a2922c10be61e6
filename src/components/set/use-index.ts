import { useEffect, useState } from 'preact/hooks';
import type { IndexEntry } from '../../player/deal.ts';

/** Fetches the bank's index. Rejects where it cannot be had. */
export async function fetchIndex(url: string): Promise<readonly IndexEntry[]> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The index of the bank could not be fetched (${String(response.status)}).`);
  return (await response.json()) as readonly IndexEntry[];
}

/** The bank's index, once it is asked for; a failure until it is tried again. */
export function useIndex(url: string, isAsked: boolean) {
  const [index, setIndex] = useState<readonly IndexEntry[] | 'failed' | null>(null);
  const load = () => {
    setIndex(null);
    fetchIndex(url).then(setIndex, () => setIndex('failed'));
  };
  useEffect(() => {
    if (isAsked) load();
  }, [isAsked]);
  return { index, load };
}
