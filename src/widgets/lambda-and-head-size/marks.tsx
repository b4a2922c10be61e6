import { usePlot } from '../../figure/plot/plot-context.ts';
import { percent } from '../../ui/PlotFrame.tsx';
import { HEADS_IN_USE } from './model.ts';
import { writeStretch } from './reading.ts';

/** The range of the head sizes that models use, behind everything else. */
export function InUse({ label }: { readonly label: string }) {
  const { x } = usePlot();
  const from = x.place((HEADS_IN_USE[0] ?? 0) * 0.94);
  return (
    <g class="in-use" aria-hidden="true">
      <rect x={percent(from)} width={percent(100 - from)} y="0%" height="100%" />
      <text class="note" x={percent((from + 100) / 2)} y="0%" dy="1.4em" text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** The stretch that each line approaches, below the right end of the line. */
export function LimitLabels({ stretches }: { readonly stretches: readonly number[] }) {
  const { y } = usePlot();
  return (
    <g class="limits" aria-hidden="true">
      {stretches.map((stretch) => (
        <text
          key={stretch}
          class="note"
          x="100%"
          dx="-6"
          y={percent(y.place(stretch))}
          dy="1.2em"
          text-anchor="end"
        >
          s = {writeStretch(stretch)}
        </text>
      ))}
    </g>
  );
}

/** The wall at d = 2, the left edge of the plot. */
export function NoValue() {
  return (
    <g class="no-value" aria-hidden="true" data-part="wall">
      <line x1="0%" x2="0%" y1="0%" y2="100%" />
      <text class="note" x="0%" dx="8" y="100%" dy="-0.6em">
        d = 2: no value
      </text>
    </g>
  );
}
