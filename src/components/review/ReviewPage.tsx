import type { IndexEntry } from '../../player/deal.ts';
import type { LearnerEvent } from '../../progress/events.ts';
import { onDemand } from '../set/on-demand.tsx';
import { NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { useLog } from '../set/use-log.ts';
import { NothingYet } from './NothingYet.tsx';

export interface ReviewPageProps {
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly practiceUrl: string;
}

/** The page with the bank's index and the record at hand. */
export interface ReviewProps extends ReviewPageProps {
  readonly index: readonly IndexEntry[];
  readonly events: readonly LearnerEvent[];
}

const Review = onDemand<ReviewProps>(async () => (await import('./Review.tsx')).default);

/** What is due today, one question at a time, and what will be. The schedule is loaded where there is a record. */
export default function ReviewPage(props: ReviewPageProps) {
  const { index, load } = useIndex(props.indexUrl, true);
  const events = useLog();
  if (index === 'failed') return <NoSet state={{ kind: 'failed', retry: load }} />;
  if (index === null || events === null) return <NoSet state={{ kind: 'loading' }} />;
  if (events.length === 0) return <NothingYet practiceUrl={props.practiceUrl} />;
  return <Review {...props} index={index} events={events} />;
}
