/** From what an instructor typed to an export, or to what is wrong with it. */
import type { ExportPlan } from '../../interchange/export-questions.ts';
import type { FormatName } from '../../interchange/formats.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { isSeed } from '../../quiz/kernel/seeds.ts';
import { fitting } from '../practice/build-set.ts';
import type { SetChoice } from '../practice/build-set.ts';
import { namedEntries } from './named-questions.ts';
import { readWhole } from './read-whole.ts';

/** What was typed, beside the choice of questions. */
export interface ExportFields {
  readonly format: FormatName;
  readonly variants: string;
  readonly seed: string;
  /** Ids of questions; what is chosen counts where there are none. */
  readonly names: string;
}

/** What is wrong, and with which field; null for none of them. */
export interface ExportRefusal {
  readonly field: keyof ExportFields | null;
  readonly says: string;
}

/** So many are a file that every system takes. */
const mostVariants = 100;

/** The numbers of an export, or what is wrong with them. */
export function readPlan({ format, variants, seed }: ExportFields): ExportPlan | ExportRefusal {
  const count = readWhole(variants);
  if (count === null || count < 1 || count > mostVariants) {
    return {
      field: 'variants',
      says: `Variants should be a whole number from 1 to ${String(mostVariants)}.`,
    };
  }
  const first = readWhole(seed);
  return first !== null && isSeed(first)
    ? { format, variants: count, seed: first }
    : { field: 'seed', says: 'The seed should be a whole number from 0 to 2147483647.' };
}

/** The named questions in their order, or those that fit the choice; or what is wrong with the names. */
export function chosenEntries(
  index: readonly IndexEntry[],
  names: string,
  choice: SetChoice,
): readonly IndexEntry[] | ExportRefusal {
  const named = namedEntries(index, names);
  if (typeof named === 'string') return { field: 'names', says: named };
  const entries = named.length > 0 ? named : fitting(index, choice);
  return entries.length > 0 ? entries : { field: null, says: 'No question fits this choice. Widen it.' };
}

/** Whether it is what is wrong. */
export function isRefusal(read: object): read is ExportRefusal {
  return 'says' in read;
}
