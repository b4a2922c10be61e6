import type { IndexEntry } from '../../player/deal.ts';

/** Fetches the bank's index. Rejects where it cannot be had. */
export async function fetchIndex(url: string): Promise<readonly IndexEntry[]> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The index of the bank could not be fetched (${String(response.status)}).`);
  return (await response.json()) as readonly IndexEntry[];
}
