import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import { countOf } from '../progress/record-words.ts';
import { Drift } from '../set/SetTroubles.tsx';
import { extraTimes, minutesInWords } from './time-words.ts';

interface ExamStartProps {
  readonly set: QuestionSet;
  readonly matched: MatchedSet;
  /** Whether the reader came here from another exam on this page, so that the focus goes to this one. */
  readonly isTurnedTo: boolean;
  /** @param extra - the share by which the time is longer */
  readonly onBegin: (extra: number) => Promise<void>;
}

/** What an exam will be, before it begins. */
export function ExamStart({ set, matched, isTurnedTo, onBegin }: ExamStartProps) {
  const { minutes } = set;
  const [extra, setExtra] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isTurnedTo) head.current?.focus();
  }, []);
  const count = matched.items.length;
  const begin = () => {
    setBusy(true);
    void onBegin(extra).finally(() => setBusy(false));
  };
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {set.title || 'Exam'}
      </h2>
      <Drift matched={matched} />
      <ul>
        <li>{countOf(count, 'question')}, in any order. You can flag one and come back to it.</li>
        <li>
          {minutes === null
            ? 'No limit of time.'
            : `${minutesInWords(minutes * (1 + extra))} from the start.`}
          {minutes !== null &&
            ' The clock goes on while the page is closed, and then hands in what you have.'}
        </li>
        <li>You hand everything in together, once. Nothing is told before.</li>
        <li>Your answers are kept on this device. A reload loses nothing.</li>
      </ul>
      {minutes !== null && (
        <label class="exam-extra">
          Extra time
          <select value={extra} onChange={({ currentTarget: { value } }) => setExtra(Number(value))}>
            {extraTimes.map((share) => (
              <option key={share} value={share}>
                {share === 0 ? 'none' : `${String(100 * share)} % more`}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="button primary" disabled={count === 0} aria-busy={isBusy} onClick={begin}>
        Begin
      </button>
    </>
  );
}
