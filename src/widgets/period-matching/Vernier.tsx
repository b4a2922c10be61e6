import { useRef } from 'preact/hooks';
import { draggable } from '../../ui/drag.ts';
import { percent } from '../../ui/PlotFrame.tsx';
import { signedPercent } from './reading.ts';

interface VernierProps {
  /** Last period against the interpolated one, minus 1. */
  readonly residual: number;
  readonly isMatched: boolean;
  readonly onResidual: (residual: number) => void;
}

/** The strip shows this much mismatch either way. */
const REACH = 0.1;
const marks = [-0.1, -0.05, 0, 0.05, 0.1];

const place = (residual: number) => 50 + (50 * residual) / REACH;

/** The mismatch of the last pair under a magnifying glass: a strip of ±10 % with a pointer that can be dragged. */
export function Vernier({ residual, isMatched, onResidual }: VernierProps) {
  const area = useRef<SVGSVGElement>(null);
  const at = percent(place(Math.min(Math.max(residual, -REACH), REACH)));
  const isBeyond = Math.abs(residual) > REACH;
  const handlers = draggable(
    () => area.current,
    ({ x }) => {
      onResidual(Math.min(Math.max((2 * x - 1) * REACH, -REACH), REACH));
    },
  );
  return (
    <div class={`vernier ${isMatched ? 'matched' : ''}`}>
      <p>
        Mismatch at the last pair{' '}
        <output class="residual">
          {signedPercent(residual)}
          {isMatched && ' ✓'}
        </output>
      </p>
      <svg ref={area} class="strip" aria-hidden="true">
        <line class="axis" x1="0%" x2="100%" y1="22" y2="22" />
        {marks.map((mark) => (
          <g key={mark}>
            <line class="axis" x1={percent(place(mark))} x2={percent(place(mark))} y1="14" y2="22" />
            <text x={percent(place(mark))} y="38" text-anchor="middle">
              {mark === 0 ? 'match' : `${mark > 0 ? '+' : '−'}${String(Math.abs(100 * mark))} %`}
            </text>
          </g>
        ))}
        <g class="handle" {...handlers}>
          <rect class="hit" x="-5%" y="-6" width="110%" height="36" />
          <svg x={at} y="0" overflow="visible">
            {isBeyond ? (
              <path class="knob" d={residual > 0 ? 'M-6 3 L8 11 L-6 19 Z' : 'M6 3 L-8 11 L6 19 Z'} />
            ) : (
              <path class="knob" d="M0 22 L-8 4 L8 4 Z" />
            )}
          </svg>
        </g>
      </svg>
    </div>
  );
}
