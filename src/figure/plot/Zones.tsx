import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';

interface ZonesProps {
  /** The value on the axis across up to which the model was trained. */
  readonly trainedTo: number;
  readonly labels?: { readonly trained: string; readonly beyond: string };
}

/** Up to which edge, in per cent, what lies beyond has room for its words on the smallest phone. */
const ROOMY = 50;

const usualLabels = { trained: 'trained', beyond: 'beyond training' };

/** What lies within training and what lies beyond it, from the left to the right of the plot. */
export function Zones({ trainedTo, labels = usualLabels }: ZonesProps) {
  const edge = Math.min(Math.max(usePlot().x.place(trainedTo), 0), 100);
  return (
    <g class="zones" aria-hidden="true">
      <rect class="zone-trained" data-part="trained-zone" x="0%" y="0%" width={percent(edge)} height="100%" />
      <rect
        class="zone-beyond"
        data-part="beyond-zone"
        x={percent(edge)}
        y="0%"
        width={percent(100 - edge)}
        height="100%"
      />
      <line class="zone-edge" x1={percent(edge)} x2={percent(edge)} y1="0%" y2="100%" />
      {edge > 15 && (
        <text class="note" x={percent(edge)} dx="-8" y="0%" dy="1.4em" text-anchor="end">
          {labels.trained}
        </text>
      )}
      {edge <= ROOMY && (
        <text class="note" x={percent(edge)} dx="8" y="0%" dy="1.4em">
          {labels.beyond}
        </text>
      )}
      {/* It ends with the plot, on a line of its own, because it may reach back into what is trained. */}
      {edge > ROOMY && edge < 80 && (
        <text class="note" x="100%" dx="-4" y="0%" dy="2.8em" text-anchor="end">
          {labels.beyond}
        </text>
      )}
    </g>
  );
}
