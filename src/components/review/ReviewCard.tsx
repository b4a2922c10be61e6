import { useEffect, useState } from 'preact/hooks';
import { REVIEW_PREFIX } from '../../mastery/schedule.ts';
import type { Scheduled } from '../../mastery/schedule.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { freshSeed } from '../../player/fresh-variant.ts';
import { untilItCame } from '../../player/load-book.ts';
import { createSession } from '../../player/session.ts';
import { lessonTerms } from '../../player/terms.ts';
import { pagePorts } from '../question/page-ports.ts';
import { Confidence } from '../set/Confidence.tsx';
import { SetCard } from '../set/SetCard.tsx';
import type { SetQuestion } from '../set/SetCard.tsx';
import { NoSet } from '../set/SetTroubles.tsx';

export interface ReviewCardProps {
  readonly entry: IndexEntry;
  readonly scheduled: Scheduled;
  /** The seeds of the variants that were answered before, the last one at the end. */
  readonly used: readonly number[];
  readonly recordsUrl: string;
  /** Whether the reader came here from another question, so that the focus goes to this one. */
  readonly isTurnedTo: boolean;
}

/** Opens the question in numbers that were not asked for before. A reload leads to the same ones. */
async function openFresh({ entry, scheduled, used, recordsUrl }: ReviewCardProps): Promise<SetQuestion> {
  const recordUrl = `${recordsUrl}${entry.id}.json`;
  const ports = pagePorts(recordUrl, [entry.type, ...entry.partTypes]);
  const loadBook = untilItCame(ports.loadBook);
  const seed = await freshSeed(await loadBook(), used, scheduled.reviews);
  const session = createSession(
    { id: entry.id, version: entry.version, seed, hints: [] },
    { ...lessonTerms, mayVary: false },
    { ...ports, loadBook },
    {
      id: `${REVIEW_PREFIX}${scheduled.last.toString(36)}-${String(scheduled.reviews)}`,
      since: new Date(scheduled.last + 1).toISOString(),
    },
  );
  return { entry, seed, recordUrl, loadBook, session };
}

/** One question of the review. */
export default function ReviewCard(props: ReviewCardProps) {
  const [question, setQuestion] = useState<SetQuestion | 'failed' | null>(null);
  const load = () => {
    setQuestion(null);
    openFresh(props).then(setQuestion, () => setQuestion('failed'));
  };
  useEffect(load, []);
  if (question === 'failed') return <NoSet state={{ kind: 'failed', retry: load }} />;
  if (question === null) return <NoSet state={{ kind: 'loading' }} />;
  return (
    <SetCard
      question={question}
      place={null}
      isTurnedTo={props.isTurnedTo}
      beforeCheck={(work) => <Confidence work={work} />}
    />
  );
}
