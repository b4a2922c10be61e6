import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';
import type { Point } from './plot-context.ts';

const arrows = { up: 'M0 2 L9 17 L-9 17 Z', down: 'M0 -2 L9 -17 L-9 -17 Z' } as const;

/** How far down a plot something is drawn, in percent: what lies above or below is kept at the edge. */
export const withinPlot = (top: number): number => Math.min(Math.max(top, 0), 100);

interface EdgeMarkProps {
  /** By the plot's axes. */
  readonly at: Point;
  /** Radius, in pixels. */
  readonly radius: number;
  readonly class?: string;
}

/** A round mark; what lies above or below the plot is an arrow at its edge. */
export function EdgeMark({ at, radius, class: className }: EdgeMarkProps) {
  const { x, y } = usePlot();
  const top = y.place(at[1]);
  const [left, down] = [percent(x.place(at[0])), percent(withinPlot(top))];
  if (top >= 0 && top <= 100) return <circle class={className} cx={left} cy={down} r={radius} />;
  return (
    <svg x={left} y={down} overflow="visible">
      <path class={className} d={arrows[top < 0 ? 'up' : 'down']} />
    </svg>
  );
}
