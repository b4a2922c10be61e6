import { useEffect, useState } from 'preact/hooks';
import { forgetElapsed } from '../../progress/exam-clock.ts';
import type { Sitting } from '../../progress/views/sittings.ts';
import { useFragment } from '../set/use-fragment.ts';
import type { SittingProps } from './exam-props.ts';
import { ExamRun } from './ExamRun.tsx';
import { useHold } from './use-hold.ts';

export interface ExamAtWorkProps extends SittingProps {
  readonly record: Sitting;
  /** Whether the reader has just begun it on this page, so that the focus goes to its question. */
  readonly wasBegunHere: boolean;
}

/** An exam that has begun: at work in this tab, or in another one. */
export default function ExamAtWork(props: ExamAtWorkProps) {
  const { id, set, record, refresh } = props;
  const { at, go, fragment } = useFragment();
  const { isHeld, takeBack } = useHold(id);
  const [wasTakenBack, setTakenBack] = useState(false);
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
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setTakenBack(true);
            takeBack();
          }}
        >
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
      wasBegunHere={props.wasBegunHere || wasTakenBack}
      at={at}
      record={record}
      hrefOf={hrefOf}
      onGo={(place) => go(hrefOf(place).slice(1))}
      refresh={async () => {
        const isOver = ((await refresh())?.submittedAt ?? null) !== null;
        if (isOver) forgetElapsed(id);
        return isOver;
      }}
    />
  );
}
