import { pointList } from './Line.tsx';
import { usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface AreaProps extends Pointable {
  /** The corners of the area, in order round it. */
  readonly points: readonly Point[];
  readonly series: string;
}

/** A filled area, such as what lies between two lines. */
export function Area({ points, series, part }: AreaProps) {
  const { x, y } = usePlot();
  const places = points.map(([across, up]) => [x.place(across), y.place(up)] as const);
  return (
    <svg
      width="100%"
      height="100%"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-part={part}
    >
      <polygon class={`area ${series}`} points={pointList(places)} />
    </svg>
  );
}
