import { useEffect, useState } from 'preact/hooks';
import { holdExamLock } from '../../offline/exam-lock.ts';
import { EXAM_CHANNEL } from '../../progress/names.ts';

/**
 * Which of several tabs has an exam in hand: the one that opened it last, or took it back. In the others nothing can be
 * typed, so no answer is lost to an older one.
 */
export function useHold(sitting: string) {
  const [isHeld, setHeld] = useState(true);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const channel = new BroadcastChannel(EXAM_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === sitting) setHeld(false);
    };
    channel.postMessage(sitting);
    return () => channel.close();
  }, [sitting, turn]);
  // Whichever tab has it in hand: no update is applied under it.
  useEffect(() => holdExamLock(), []);
  return {
    isHeld,
    takeBack: () => {
      setHeld(true);
      setTurn(turn + 1);
    },
  };
}
