import { Points } from '../../figure/plot/Points.tsx';
import { usePlot } from '../../figure/plot/plot-context.ts';
import { percent } from '../../ui/PlotFrame.tsx';
import type { PairStretch } from './model.ts';

interface ReadOffProps {
  readonly at: PairStretch;
  /** Whether the chosen method has a line of its own. */
  readonly isOverlaid: boolean;
}

/** The pair that is read off: a line through all methods, with a mark on each. */
export function ReadOff({ at, isOverlaid }: ReadOffProps) {
  const left = percent(usePlot().x.place(at.pair));
  return (
    <>
      <line class="read-off" x1={left} x2={left} y1="0%" y2="100%" aria-hidden="true" />
      <Points series="interpolated" points={[[at.pair, at.interpolated]]} part="interpolated" />
      {isOverlaid && at.chosen !== null && (
        <Points series="chosen" points={[[at.pair, at.chosen]]} part="chosen" />
      )}
    </>
  );
}
