import { useEffect, useState } from 'preact/hooks';
import type { Sitting } from '../../player/sitting.ts';
import { announcementOf, leftInWords } from './time-words.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

interface TimerProps {
  readonly sitting: Sitting;
  readonly limitMs: number;
  /** Called every second, and when the page comes back to view, with the milliseconds that are left. */
  readonly onTick: (left: number) => void;
}

/** The time that is left. It can be hidden, and is told aloud three times at most. */
export function Timer({ sitting, limitMs, onTick }: TimerProps) {
  const [left, setLeft] = useState(() => sitting.left() ?? limitMs);
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const tick = () => {
      const now = sitting.left() ?? limitMs;
      setLeft(now);
      onTick(now);
    };
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [sitting]);
  return (
    <span class="exam-timer">
      <span role="timer" hidden={isHidden}>
        <ReplacedText>{leftInWords(left)}</ReplacedText>
      </span>
      <button type="button" class="button" aria-pressed={isHidden} onClick={() => setHidden(!isHidden)}>
        Hide the time
      </button>
      <span class="visually-hidden" role="status">
        <ReplacedText>{announcementOf(left, limitMs)}</ReplacedText>
      </span>
    </span>
  );
}
