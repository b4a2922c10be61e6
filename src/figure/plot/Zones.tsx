import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';

interface ZonesProps {
  /** The value on the axis across up to which the model was trained. */
  readonly trainedTo: number;
  readonly labels?: { readonly trained: string; readonly beyond: string };
}

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
      {edge < 80 && (
        <text class="note" x={percent(edge)} dx="8" y="0%" dy="1.4em">
          {labels.beyond}
        </text>
      )}
    </g>
  );
}
