import { onDemand } from '../set/on-demand.tsx';
import { NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { useDigest } from '../set/use-digest.ts';
import { NothingYet } from './NothingYet.tsx';
import type { ReviewPageProps, ReviewProps } from './review-props.ts';

const Review = onDemand<ReviewProps>(async () => (await import('./Review.tsx')).default);

/** What is due today, one question at a time, and what will be. The schedule is loaded where there is a record. */
export default function ReviewPage(props: ReviewPageProps) {
  const { index, load } = useIndex(props.indexUrl, true);
  const digest = useDigest();
  if (index === 'failed') return <NoSet state={{ kind: 'failed', retry: load }} />;
  if (index === null || digest === null) return <NoSet state={{ kind: 'loading' }} />;
  if (digest.survey.events === 0) return <NothingYet practiceUrl={props.practiceUrl} />;
  return <Review {...props} index={index} digest={digest} />;
}
