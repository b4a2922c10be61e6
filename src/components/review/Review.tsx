import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { forecast, reviewQueue, reviewsSince, scheduleOf } from '../../mastery/schedule.ts';
import type { Scheduled } from '../../mastery/schedule.ts';
import { loadJournal } from '../../progress/lazy-journal.ts';
import { keepDue } from '../../progress/review-keys.ts';
import { limits } from '../../progress/views/review-limit.ts';
import { countOf } from '../progress/record-words.ts';
import { onDemand } from '../set/on-demand.tsx';
import { Forecast } from './Forecast.tsx';
import { NothingYet } from './NothingYet.tsx';
import type { ReviewCardProps } from './ReviewCard.tsx';
import type { ReviewProps } from './review-props.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

const ReviewCard = onDemand<ReviewCardProps>(async () => (await import('./ReviewCard.tsx')).default);

/** When the learner's day began, in milliseconds since the epoch. */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** The most reviews a day, as a choice. */
function Limit({
  limit,
  onChange,
}: {
  readonly limit: number | null;
  readonly onChange: (limit: number | null) => void;
}) {
  return (
    <label class="review-limit">
      At most a day
      <select
        value={limit ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      >
        {limits.map((one) => (
          <option key={one} value={one ?? ''}>
            {one ?? 'no limit'}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The most reviews a day: as the record has it, or as it was chosen a moment ago. */
function useLimit(recorded: number | null) {
  const [chosen, setChosen] = useState<number | null | undefined>(undefined);
  const choose = (limit: number | null) => {
    setChosen(limit);
    // Without a record a limit lasts as long as the page.
    void loadJournal().then(
      (journal) => journal.append([{ kind: 'review-limit-set', limit }]),
      () => undefined,
    );
  };
  return [chosen === undefined ? recorded : chosen, choose] as const;
}

/** Why there is nothing to review at the moment. */
function nothingInWords(schedule: readonly Scheduled[], isLimited: boolean): string {
  if (isLimited) return 'That is your limit for today. More is due: raise the limit to go on.';
  const next = Math.min(...schedule.map(({ due }) => due));
  return `Nothing is due. The next question comes on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(next)}.`;
}

/** Says that there is nothing to review; to a reader who has just finished, by taking the focus. */
function Nothing({ children, isTurnedTo }: { readonly children: string; readonly isTurnedTo: boolean }) {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isTurnedTo) words.current?.focus();
  }, []);
  return (
    <p ref={words} role="status" tabIndex={-1}>
      {children}
    </p>
  );
}

/** The review of today. */
export default function Review({ index, digest, recordsUrl, practiceUrl }: ReviewProps) {
  const now = Date.now();
  const { pieces } = digest.evidence;
  const [limit, setLimit] = useLimit(digest.limit.limit);
  const [current, setCurrent] = useState<Scheduled | null>(null);
  const [hasGoneOn, setGoneOn] = useState(false);
  const schedule = useMemo(() => scheduleOf(pieces, index), [digest, index]);
  const left = limit === null ? Infinity : limit - reviewsSince(pieces, startOfDay(now));
  const queue = reviewQueue(schedule, now, left);
  useEffect(() => keepDue(schedule.map(({ due }) => due)), [schedule]);
  const shown = current ?? queue[0] ?? null;
  // What is answered stays until the learner goes on.
  useEffect(() => setCurrent(shown), [shown?.question]);
  const entry = index.find(({ id }) => id === shown?.question);
  const isAnswered =
    shown !== null &&
    schedule.some(({ question, reviews }) => question === shown.question && reviews > shown.reviews);
  const rest = queue.filter(({ question }) => question !== shown?.question || isAnswered).length;
  const goOn = () => {
    setGoneOn(true);
    setCurrent(queue[0] ?? null);
  };
  // Answers alone make no schedule: they may all be to questions that never enter it.
  if (schedule.length === 0) return <NothingYet practiceUrl={practiceUrl} />;
  return (
    <>
      <div class="practice-summary">
        <span>
          {shown === null ? 'All done.' : `${countOf(rest + (isAnswered ? 0 : 1), 'question')} to go`}
        </span>
        <Limit limit={limit} onChange={setLimit} />
      </div>
      {shown === null || entry === undefined ? (
        <Nothing isTurnedTo={hasGoneOn}>
          {nothingInWords(
            schedule,
            schedule.some(({ due }) => due <= now),
          )}
        </Nothing>
      ) : (
        <ReviewCard
          key={`${shown.question} ${String(shown.reviews)}`}
          entry={entry}
          used={pieces
            .filter(({ question }) => question === shown.question)
            .slice(0, shown.reviews)
            .map(({ seed }) => seed)}
          scheduled={shown}
          recordsUrl={recordsUrl}
          isTurnedTo={hasGoneOn}
        />
      )}
      {isAnswered && (
        <button type="button" class="button primary" onClick={goOn}>
          <ReplacedText>{rest > 0 ? 'Next question' : 'Finish'}</ReplacedText>
        </button>
      )}
      <Forecast counts={forecast(schedule, startOfDay(now), 7)} startOfDay={startOfDay(now)} />
    </>
  );
}
