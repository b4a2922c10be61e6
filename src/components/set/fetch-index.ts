import type { IndexEntry } from '../../player/deal.ts';

async function load(url: string): Promise<readonly IndexEntry[]> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The index of the bank could not be fetched (${String(response.status)}).`);
  return (await response.json()) as readonly IndexEntry[];
}

const fetched = new Map<string, Promise<readonly IndexEntry[]>>();

/** The bank's index, fetched once by a page. Rejects where it cannot be had; the next call tries again. */
export function fetchIndex(url: string): Promise<readonly IndexEntry[]> {
  const known =
    fetched.get(url) ??
    load(url).catch((reason: unknown) => {
      fetched.delete(url);
      throw reason;
    });
  fetched.set(url, known);
  return known;
}
