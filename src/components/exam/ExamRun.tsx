import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import { createSteadyClock } from '../../player/steady-clock.ts';
import { readSittingTerms } from '../../player/terms.ts';
import { keepElapsed, readElapsed } from '../../progress/exam-clock.ts';
import type { Sitting as SittingOnRecord } from '../../progress/views/sittings.ts';
import { Paging } from '../set/Paging.tsx';
import { openSetSitting } from '../set/set-sitting.ts';
import type { SetSitting } from '../set/set-sitting.ts';
import { SetCard } from '../set/SetCard.tsx';
import { SetMap } from '../set/SetMap.tsx';
import { Drift } from '../set/SetTroubles.tsx';
import { useChanges } from '../set/use-set.ts';
import { HandIn } from './HandIn.tsx';
import { Timer } from './Timer.tsx';
import { useFlags } from './use-flags.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

interface ExamRunProps {
  readonly set: QuestionSet;
  readonly matched: MatchedSet;
  readonly record: SittingOnRecord;
  readonly wasBegunHere: boolean;
  readonly recordsUrl: string;
  /** The number of the open question, from 0. */
  readonly at: number;
  readonly hrefOf: (at: number) => string;
  readonly onGo: (at: number) => void;
  /** Reads the record anew; answers whether the exam is handed in by now. */
  readonly refresh: () => Promise<boolean>;
}

/** The run as the record has it: its variants, terms and clock are those of its beginning. */
function useRun({ set, matched, record: { opened }, recordsUrl }: ExamRunProps): SetSitting {
  const run = useMemo(() => {
    const seeds = new Map(opened.items.map(({ question, seed }) => [question, seed]));
    const terms = readSittingTerms(opened.terms);
    if (terms === null) throw new Error('The terms of the exam on record cannot be read.');
    const openedAt = Date.parse(opened.at);
    return openSetSitting({
      id: opened.sitting,
      title: set.title,
      items: matched.items.map((item) => ({ ...item, seed: seeds.get(item.question) ?? item.seed })),
      terms,
      openedAt,
      recordsUrl,
      clock: createSteadyClock(Date.now, () => performance.now(), openedAt + readElapsed(opened.sitting)),
    });
  }, []);
  // What was typed before is known of every question at once, for the map and for the end.
  useEffect(() => {
    for (const { session } of run.questions) void session?.wake();
    return () => run.sitting.dispose();
  }, [run]);
  return run;
}

/** Hands the run in, once in all tabs. */
function useHandIn({ sitting }: SetSitting, refresh: ExamRunProps['refresh']) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isUnderWay = useRef(false);
  const handIn = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    try {
      if (await refresh()) return;
      setFailed(!(await sitting.submit()));
      await refresh();
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { isBusy, hasFailed, handIn };
}

/** An exam at work: one question at a time, a map, flags, the time. */
export function ExamRun(props: ExamRunProps) {
  const { set, matched, record, hrefOf, onGo, refresh } = props;
  const run = useRun(props);
  useChanges(run);
  const { questions, sitting } = run;
  const flags = useFlags(record);
  const { isBusy, hasFailed, handIn } = useHandIn(run, refresh);
  const count = questions.length;
  const at = Math.min(props.at, count - 1);
  const first = useRef(at);
  const question = questions[at];
  const limitMs = readSittingTerms(record.opened.terms)?.limitMs ?? null;
  return (
    <>
      <div class="practice-summary">
        <h2>{set.title || 'Exam'}</h2>
        <ReplacedText>{`${String(sitting.answered.value)} of ${String(count)} answered`}</ReplacedText>
        {limitMs !== null && (
          <Timer
            sitting={sitting}
            limitMs={limitMs}
            onTick={(left) => {
              keepElapsed(sitting.id, limitMs - left);
              if (left === 0) void handIn();
            }}
          />
        )}
      </div>
      <Drift matched={matched} />
      <SetMap
        steps={questions.map(({ entry, session }, index) => ({
          href: hrefOf(index),
          title: entry.title,
          isDone: session !== null && session.state.value.response !== null,
          isFlagged: flags.isFlagged(entry.id),
        }))}
        at={at}
        done="answered"
        onGo={onGo}
      />
      {question !== undefined && (
        <>
          <SetCard
            key={question.entry.id}
            question={question}
            place={{ number: at + 1, count }}
            isTurnedTo={props.wasBegunHere || first.current !== at}
          />
          <Paging at={at} count={count} onGo={onGo}>
            <button
              type="button"
              class="button"
              aria-pressed={flags.isFlagged(question.entry.id)}
              onClick={() => flags.toggle(question.entry.id)}
            >
              Flag this question
            </button>
          </Paging>
        </>
      )}
      <HandIn
        open={count - sitting.answered.value}
        flagged={questions.filter(({ entry }) => flags.isFlagged(entry.id)).length}
        isBusy={isBusy}
        hasFailed={hasFailed}
        onHandIn={() => void handIn()}
      />
    </>
  );
}
