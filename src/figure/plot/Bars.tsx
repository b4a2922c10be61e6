import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface BarsProps extends Pointable {
  /** The middle of each bar's foot across, and its height. */
  readonly points: readonly Point[];
  readonly series: string;
  /** How wide a bar is, in values of the axis across. */
  readonly width: number;
  /** The height that bars stand on. */
  readonly foot?: number;
}

/** Upright bars; one below the foot hangs from it. */
export function Bars({ points, series, part, width, foot = 0 }: BarsProps) {
  const { x, y } = usePlot();
  const ground = y.place(foot);
  return (
    <g class={`bars ${series}`} aria-hidden="true" data-part={part}>
      {points.map(([across, up]) => {
        const [left, right] = [x.place(across - width / 2), x.place(across + width / 2)];
        const top = y.place(up);
        return (
          <rect
            key={across}
            x={percent(Math.min(left, right))}
            width={percent(Math.abs(right - left))}
            y={percent(Math.min(top, ground))}
            height={percent(Math.abs(top - ground))}
          />
        );
      })}
    </g>
  );
}
