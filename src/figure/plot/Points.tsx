import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface PointsProps extends Pointable {
  readonly points: readonly Point[];
  readonly series: string;
  /** Radius, in pixels. */
  readonly radius?: number;
  /** Words beside the last point. */
  readonly label?: string;
}

/** Round marks at points. */
export function Points({ points, series, part, radius = 4.5, label }: PointsProps) {
  const { x, y } = usePlot();
  const last = points.at(-1);
  return (
    <g class={`points ${series}`} aria-hidden="true" data-part={part}>
      {points.map(([across, up], index) => (
        <circle key={index} cx={percent(x.place(across))} cy={percent(y.place(up))} r={radius} />
      ))}
      {label !== undefined && last !== undefined && (
        <text class="note" x={percent(x.place(last[0]))} y={percent(y.place(last[1]))} dx="10" dy="1.6em">
          {label}
        </text>
      )}
    </g>
  );
}
