import { useEffect, useState } from 'preact/hooks';
import { matchSet, readSet, termsOfSet, writeSet } from '../../player/question-set.ts';
import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import { keepFlags } from '../../progress/flags.ts';
import { openSetSitting, sittingIdOf } from '../set/set-sitting.ts';
import { NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { useFragment } from '../set/use-set.ts';
import { useRecord } from '../set/use-record.ts';
import type { SittingRecord } from '../set/use-record.ts';
import type { ExamPageProps } from './exam-props.ts';
import { ExamReport } from './ExamReport.tsx';
import { ExamRun } from './ExamRun.tsx';
import { ExamStart } from './ExamStart.tsx';
import { setOnRecord } from './set-on-record.ts';
import { useHold } from './use-hold.ts';

/** Which exam the address asks for: by its link, or one that is on record. */
type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'exam'; readonly id: string; readonly set: QuestionSet | null };

function readAsked(fragment: string): Asked {
  if (fragment === '') return { kind: 'nothing' };
  const id = new URLSearchParams(fragment).get('sitting');
  if (id !== null) return { kind: 'exam', id, set: null };
  const reading = readSet(fragment);
  if (!reading.ok) return { kind: 'bad', reason: reading.reason };
  return { kind: 'exam', id: sittingIdOf(writeSet(reading.set)), set: reading.set };
}

interface SittingProps extends ExamPageProps, SittingRecord {
  readonly id: string;
  readonly set: QuestionSet;
  readonly matched: MatchedSet;
}

/** An exam that has begun: at work in this tab, or in another one. */
function Begun(props: SittingProps & { readonly record: NonNullable<SittingRecord['record']> }) {
  const { id, set, record, refresh } = props;
  const { at, go, fragment } = useFragment();
  const { isHeld, takeBack } = useHold(id);
  useEffect(() => {
    // A page that comes back from the browser's cache knows nothing of what was done meanwhile.
    const reload = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
  if (!isHeld) {
    return (
      <div role="alert">
        <p>“{set.title || 'This exam'}” is open in another tab. Your answers are there.</p>
        <button type="button" class="button primary" onClick={takeBack}>
          Go on here
        </button>
      </div>
    );
  }
  const link = fragment.replace(/&at=\d+$/, '');
  const hrefOf = (place: number) => `#${link}&at=${String(place + 1)}`;
  return (
    <ExamRun
      {...props}
      at={at}
      record={record}
      hrefOf={hrefOf}
      onGo={(place) => go(hrefOf(place).slice(1))}
      refresh={async () => {
        const isOver = ((await refresh())?.submittedAt ?? null) !== null;
        if (isOver) keepFlags(id, []);
        return isOver;
      }}
    />
  );
}

/** Writes the beginning of an exam to the record, unless another tab has done so. */
async function beginExam(
  { id, set, matched, recordsUrl, refresh }: SittingProps,
  extra: number,
): Promise<void> {
  if ((await refresh()) !== null) return;
  const { sitting } = openSetSitting({
    id,
    title: set.title,
    items: matched.items,
    terms: termsOfSet(set, extra),
    openedAt: null,
    recordsUrl,
    clock: { now: () => Date.now() },
  });
  await sitting.begin();
  await refresh();
}

/** An exam as the record has it: not begun, at work, or handed in. */
function ExamSitting(
  props: Omit<SittingProps, 'set' | 'matched' | keyof SittingRecord> & { readonly set: QuestionSet | null },
) {
  const { id, indexUrl } = props;
  const known = useRecord(id);
  const { index, load } = useIndex(indexUrl, true);
  const { record } = known;
  if (index === 'failed') return <NoSet state={{ kind: 'failed', retry: load }} />;
  if (index === null || record === undefined) return <NoSet state={{ kind: 'loading' }} />;
  if (record !== null && record.submittedAt !== null) {
    return <ExamReport {...props} record={record} index={index} />;
  }
  const set = props.set ?? (record === null ? null : setOnRecord(record.opened));
  if (set === null) {
    return (
      <p role="alert">
        This exam is not on this device. <a href={props.practiceUrl}>Put another one together</a>.
      </p>
    );
  }
  const sitting = { ...props, ...known, set, matched: matchSet(set, index) };
  if (record !== null) return <Begun {...sitting} record={record} />;
  return <ExamStart set={set} matched={sitting.matched} onBegin={(extra) => beginExam(sitting, extra)} />;
}

/** An exam, by the link that the address holds. */
function ExamAtAddress(props: ExamPageProps) {
  const { fragment } = useFragment();
  const asked = readAsked(fragment);
  if (asked.kind === 'bad') return <NoSet state={asked} />;
  if (asked.kind === 'exam') return <ExamSitting key={asked.id} {...props} {...asked} />;
  return (
    <p>
      This page opens an exam by its link. <a href={props.practiceUrl}>Put an exam together</a>.
    </p>
  );
}

/** The page of exams. The build knows no address, so it draws nothing of one. */
export default function ExamPage(props: ExamPageProps) {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return isAwake ? <ExamAtAddress {...props} /> : <NoSet state={{ kind: 'loading' }} />;
}
