import type { IndexEntry } from '../../player/deal.ts';
import type { LogDigest } from '../set/live-digest.ts';

export interface ReviewPageProps {
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly practiceUrl: string;
}

/** The page with the bank's index and the record at hand. */
export interface ReviewProps extends ReviewPageProps {
  readonly index: readonly IndexEntry[];
  readonly digest: LogDigest;
}
