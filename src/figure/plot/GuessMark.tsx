import { percent } from '../../ui/PlotFrame.tsx';
import { atEdge } from './edge.ts';
import { usePlot } from './plot-context.ts';
import type { Point } from './plot-context.ts';

interface GuessMarkProps {
  /** What the reader predicted, by the plot's axes. Beyond the plot it is an arrow at the edge. */
  readonly at: Point;
}

/** A reader's guess as a ring that leaves room for what it is compared with. */
export function GuessMark({ at }: GuessMarkProps) {
  const { x, y } = usePlot();
  const left = percent(x.place(at[0]));
  const { top, arrow } = atEdge(y.place(at[1]));
  return (
    <g class="points guess" aria-hidden="true" data-part="guess">
      {arrow === null ? (
        <circle cx={left} cy={percent(top)} r="9" />
      ) : (
        <svg x={left} y={percent(top)} overflow="visible">
          <path d={arrow} />
        </svg>
      )}
    </g>
  );
}
