import type { IndexEntry } from '../player/deal.ts';

/** Whether a question can be answered on paper: a figure cannot be set there. */
export function fitsOnPaper({ type, partTypes }: Pick<IndexEntry, 'type' | 'partTypes'>): boolean {
  return ![type, ...partTypes].includes('widget');
}
