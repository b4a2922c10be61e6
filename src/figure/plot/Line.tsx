import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface LineProps extends Pointable {
  readonly points: readonly Point[];
  /** The class that gives it colour and dash. */
  readonly series: string;
}

/** A line through points; what lies beyond the plot is cut off. */
export function Line({ points, series, part }: LineProps) {
  const { x, y } = usePlot();
  const places = points.map(([across, up]) => [x.place(across), y.place(up)] as const);
  const [start, end, ...more] = places;
  if (start === undefined || end === undefined) return null;
  return (
    <svg width="100%" height="100%" aria-hidden="true" data-part={part}>
      {more.length === 0 ? (
        <line
          class={`series ${series}`}
          x1={percent(start[0])}
          y1={percent(start[1])}
          x2={percent(end[0])}
          y2={percent(end[1])}
        />
      ) : (
        <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          <polyline class={`series ${series}`} points={pointList(places)} />
        </svg>
      )}
    </svg>
  );
}

/** Places as an SVG `points` list, in the units of a view box of 100 by 100. */
export function pointList(places: readonly (readonly [number, number])[]): string {
  return places.map(([left, top]) => `${left.toFixed(3)},${top.toFixed(3)}`).join(' ');
}
