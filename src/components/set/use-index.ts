import { useLayoutEffect, useState } from 'preact/hooks';
import type { IndexEntry } from '../../player/deal.ts';
import { fetchIndex } from './fetch-index.ts';

/** The bank's index, once it is asked for; a failure until it is tried again. */
export function useIndex(url: string, isAsked: boolean) {
  const [index, setIndex] = useState<readonly IndexEntry[] | 'failed' | null>(null);
  const load = () => {
    setIndex(null);
    fetchIndex(url).then(setIndex, () => setIndex('failed'));
  };
  // Before the page is drawn: an index that has come already is there in the first frame.
  useLayoutEffect(() => {
    if (isAsked) load();
  }, [isAsked]);
  return { index, load };
}
