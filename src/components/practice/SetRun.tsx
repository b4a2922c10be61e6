import { useMemo, useRef } from 'preact/hooks';
import { loadEngine } from '../../player/load-book.ts';
import { termsOfSet, writeSet } from '../../player/question-set.ts';
import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import { loadJournal } from '../../progress/lazy-journal.ts';
import type { Sitting as SittingOnRecord } from '../../progress/views/sittings.ts';
import { Confidence } from '../set/Confidence.tsx';
import { newSeed } from '../set/new-seed.ts';
import { Paging } from '../set/Paging.tsx';
import { sittingIdOf } from '../set/recorded-sittings.ts';
import { openSetSitting } from '../set/set-sitting.ts';
import { ResultsFile } from '../set/ResultsFile.tsx';
import { SetCard } from '../set/SetCard.tsx';
import type { SetQuestion } from '../set/SetCard.tsx';
import { SetMap } from '../set/SetMap.tsx';
import { Drift, NoSet } from '../set/SetTroubles.tsx';
import { useFragment } from '../set/use-fragment.ts';
import { useRecord } from '../set/use-record.ts';
import { useChanges, useSet } from '../set/use-set.ts';
import type { SetRunProps } from './practice-props.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

/** Loads what every run needs beside this code. Rejects where it cannot be had. */
export async function loadMore(): Promise<void> {
  await Promise.all([loadEngine(), loadJournal()]);
}

interface RunProps {
  readonly set: QuestionSet;
  readonly matched: MatchedSet;
  readonly record: SittingOnRecord | null;
  readonly at: number;
  readonly recordsUrl: string;
  readonly paperUrl: string;
  readonly wasChosen: boolean;
  readonly onGo: (at: number) => void;
}

/** The address of the set at one of its questions. */
const hrefOf = (set: QuestionSet, at: number) => `#${writeSet(set)}&at=${String(at + 1)}`;

function useRun({ set, matched, record, recordsUrl }: RunProps) {
  return useMemo(
    () =>
      openSetSitting({
        id: sittingIdOf(writeSet(set)),
        title: set.title,
        items: matched.items,
        terms: termsOfSet(set),
        openedAt: record === null ? null : Date.parse(record.opened.at),
        recordsUrl,
        clock: { now: () => Date.now() },
      }),
    [],
  );
}

/** The set at work: one question at a time. */
function Run(props: RunProps) {
  const { set, matched, record, onGo } = props;
  const run = useRun(props);
  useChanges(run);
  const count = run.questions.length;
  const at = Math.min(props.at, count - 1);
  const first = useRef(at);
  const verdictOf = ({ session, entry }: SetQuestion) =>
    session?.state.value.marked?.grade.verdict ?? record?.answers.get(entry.id)?.verdict;
  const isSolved = (one: SetQuestion) => verdictOf(one) === 'correct';
  const question = run.questions[at];
  return (
    <>
      <div class="practice-summary">
        <h2>{set.title || 'Practice'}</h2>
        <ReplacedText>{`${String(run.questions.filter(isSolved).length)} of ${String(count)} solved`}</ReplacedText>
      </div>
      <Drift matched={matched} />
      <SetMap
        steps={run.questions.map((one, index) => ({
          href: hrefOf(set, index),
          title: one.entry.title,
          isDone: isSolved(one),
        }))}
        at={at}
        done="solved"
        onGo={onGo}
      />
      {question === undefined ? (
        <p role="alert">None of this set’s questions is there any more.</p>
      ) : (
        <SetCard
          key={question.entry.id}
          question={question}
          place={{ number: at + 1, count }}
          isTurnedTo={props.wasChosen || first.current !== at}
          beforeCheck={(work) => <Confidence work={work} />}
        />
      )}
      <Paging at={at} count={count} onGo={onGo}>
        <a href={`#${writeSet({ ...set, seed: newSeed() })}`}>Start again with other numbers</a>
        {props.paperUrl !== '' && <a href={`${props.paperUrl}#${writeSet(set)}`}>Print it</a>}
        <a href="?">Another set</a>
      </Paging>
      <details class="results-fold">
        <summary>Hand your results in</summary>
        <ResultsFile sitting={run.sitting.id} title={set.title} />
      </details>
    </>
  );
}

/** Practice with a set that the address holds. */
export default function SetRun({ indexUrl, recordsUrl, paperUrl, wasChosen }: SetRunProps) {
  const { fragment, at, go } = useFragment();
  const state = useSet(fragment, indexUrl);
  const link = state.kind === 'ready' ? writeSet(state.set) : '';
  const { record } = useRecord(link === '' ? null : sittingIdOf(link));
  if (state.kind !== 'ready') return <NoSet state={state} />;
  if (record === undefined) return <NoSet state={{ kind: 'loading' }} />;
  return (
    <Run
      key={link}
      set={state.set}
      matched={state.matched}
      record={record}
      at={at}
      recordsUrl={recordsUrl}
      paperUrl={paperUrl}
      wasChosen={wasChosen}
      onGo={(next) => go(hrefOf(state.set, next).slice(1))}
    />
  );
}
