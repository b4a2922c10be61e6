import type { Stream } from './source.ts';
import { ReplacedText } from '../ui/ReplacedText.tsx';

export interface RunningStream extends Pick<Stream<unknown>, 'share' | 'status' | 'problem'> {
  readonly cancel: () => void;
  readonly restart: () => void;
}

const words = {
  running: 'Working …',
  done: 'Done.',
  cancelled: 'Stopped. What is shown is not complete.',
  failed: 'This did not work.',
} as const;

/** How far a figure that works bit by bit has come, with a way to stop it and to begin again. */
export function FigureStream({ share, status, problem, cancel, restart }: RunningStream) {
  const isOver = status === 'cancelled' || status === 'failed';
  return (
    <div class="figure-stream no-print">
      <progress max={1} value={share} aria-label="How much is done" />
      <span role="status">
        <ReplacedText>{status === 'failed' ? (problem ?? words.failed) : words[status]}</ReplacedText>
      </span>
      {status !== 'done' && (
        <button type="button" class="tool" onClick={isOver ? restart : cancel}>
          <ReplacedText>{isOver ? 'Start again' : 'Stop'}</ReplacedText>
        </button>
      )}
    </div>
  );
}
