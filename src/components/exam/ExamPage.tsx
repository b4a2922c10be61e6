import { useEffect, useRef, useState } from 'preact/hooks';
import { matchSet, readSet, writeSet } from '../../player/question-set.ts';
import type { QuestionSet } from '../../player/question-set.ts';
import { isFramed } from '../chrome/framed.ts';
import { FramedNote } from '../chrome/FramedNote.tsx';
import { onDemand } from '../set/on-demand.tsx';
import { sittingIdOf } from '../set/recorded-sittings.ts';
import { NoSet } from '../set/SetTroubles.tsx';
import { useFragment } from '../set/use-fragment.ts';
import { useIndex } from '../set/use-index.ts';
import { useRecord } from '../set/use-record.ts';
import type { ExamPageProps, SittingProps } from './exam-props.ts';
import type { ExamAtWorkProps } from './ExamAtWork.tsx';
import type { ExamReportProps } from './ExamReport.tsx';
import { ExamStart } from './ExamStart.tsx';
import { setOnRecord } from './set-on-record.ts';

const ExamAtWork = onDemand<ExamAtWorkProps>(async () => (await import('./ExamAtWork.tsx')).default);
const ExamReport = onDemand<ExamReportProps>(async () => (await import('./ExamReport.tsx')).default);

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

interface ExamSittingProps extends ExamPageProps, Pick<SittingProps, 'id'> {
  readonly set: QuestionSet | null;
  /** Whether the page showed another exam before. */
  readonly isTurnedTo: boolean;
}

/** An exam as the record has it: not begun, at work, or handed in. */
function ExamSitting(props: ExamSittingProps) {
  const { id, indexUrl } = props;
  const known = useRecord(id);
  const { index, load } = useIndex(indexUrl, true);
  const { record } = known;
  const wasBegunHere = useRef(false);
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
  if (record !== null) return <ExamAtWork {...sitting} record={record} wasBegunHere={wasBegunHere.current} />;
  wasBegunHere.current = true;
  return (
    <ExamStart
      set={set}
      matched={sitting.matched}
      isTurnedTo={props.isTurnedTo}
      onBegin={async (extra) => (await import('./begin-exam.ts')).beginExam(sitting, extra)}
    />
  );
}

/** An exam, by the link that the address holds. */
function ExamAtAddress(props: ExamPageProps) {
  const { fragment } = useFragment();
  const asked = readAsked(fragment);
  const first = useRef(fragment);
  if (asked.kind === 'bad') return <NoSet state={asked} />;
  if (asked.kind === 'exam') {
    return <ExamSitting key={asked.id} {...props} {...asked} isTurnedTo={fragment !== first.current} />;
  }
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
  if (!isAwake) return <NoSet state={{ kind: 'loading' }} />;
  // Whoever runs the page round it could lay something over a button that counts once.
  if (isFramed()) return <FramedNote what="no exam can be taken or handed in" />;
  return <ExamAtAddress {...props} />;
}
