import { EdgeMark } from './EdgeMark.tsx';
import type { Point } from './plot-context.ts';

interface GuessMarkProps {
  /** What the reader predicted, by the plot's axes. Beyond the plot it is an arrow at the edge. */
  readonly at: Point;
}

/** A reader's guess as a ring that leaves room for what it is compared with. */
export function GuessMark({ at }: GuessMarkProps) {
  return (
    <g class="points guess" aria-hidden="true" data-part="guess">
      <EdgeMark at={at} radius={9} />
    </g>
  );
}
