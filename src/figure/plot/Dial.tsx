import { percent } from '../../ui/PlotFrame.tsx';
import type { Pointable } from './plot-context.ts';

const TURN = 2 * Math.PI;

/** A way along a circle, in radians from the right, counterclockwise. */
export interface DialSweep {
  readonly from: number;
  readonly to: number;
  /** The class that gives it colour. */
  readonly series: string;
}

interface DialProps extends Pointable {
  /** Its box in the plot: left and width in per cent, top and height in pixels. The dial is as large as the box allows. */
  readonly box: readonly [left: number, top: number, width: number, height: number];
  /** Arrows from the middle to the circle, later ones above earlier ones. */
  readonly arrows: readonly { readonly angle: number; readonly series: string }[];
  readonly sweep?: DialSweep;
}

const pointAt = (angle: number) => `${Math.cos(angle).toFixed(4)} ${(-Math.sin(angle)).toFixed(4)}`;

/** What is drawn of a sweep: the whole circle where it completes a turn, and the sector of the turn not yet complete. */
export function sectorsOf({ from, to }: Omit<DialSweep, 'series'>) {
  const rest = (to - from) % TURN;
  const [isLong, isBackward] = [Math.abs(rest) > Math.PI, rest < 0].map(Number);
  return {
    isFull: Math.abs(to - from) >= TURN,
    path: `M0 0L${pointAt(to - rest)}A1 1 0 ${String(isLong)} ${String(isBackward)} ${pointAt(to)}Z`,
  };
}

/** A circle with arrows in it: a pair of coordinates as a point that rotates. Its middle is the plane's origin. */
export function Dial({ box: [left, top, width, height], arrows, sweep, part }: DialProps) {
  const sectors = sweep && sectorsOf(sweep);
  return (
    <svg
      class="dial"
      x={percent(left)}
      y={top}
      width={percent(width)}
      height={height}
      viewBox="-1.3 -1.3 2.6 2.6"
      aria-hidden="true"
      data-part={part}
    >
      <path class="dial-axes" d="M-1 0H1M0 -1V1" vector-effect="non-scaling-stroke" />
      {sectors?.isFull === true && <circle class={`sweep ${sweep?.series ?? ''}`} r="1" />}
      {sectors !== undefined && <path class={`sweep ${sweep?.series ?? ''}`} d={sectors.path} />}
      <circle class="dial-rim" r="1" vector-effect="non-scaling-stroke" />
      {arrows.map(({ angle, series }) => {
        const [x, y] = [Math.cos(angle), -Math.sin(angle)].map((place) => place.toFixed(4));
        return (
          <g key={series} class={`arrow ${series}`}>
            <line x2={x} y2={y} vector-effect="non-scaling-stroke" />
            <circle cx={x} cy={y} r="0.12" vector-effect="non-scaling-stroke" />
          </g>
        );
      })}
    </svg>
  );
}
