import { onDemand } from '../set/on-demand.tsx';
import { NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { useLog } from '../set/use-log.ts';
import { NothingYet } from './NothingYet.tsx';
import type { ReviewPageProps, ReviewProps } from './review-props.ts';

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
