import { useRef } from 'preact/hooks';
import { formatNumber } from '../../core/numeric/format.ts';
import { writeSuperscript } from '../../core/numeric/superscript.ts';
import { draggable } from '../../ui/drag.ts';
import { percent, PlotFrame } from '../../ui/PlotFrame.tsx';
import type { Tick } from '../../ui/PlotFrame.tsx';
import { linearAxis, logAxis } from '../../ui/scale.ts';
import type { PairPeriods, PeriodMatching } from './model.ts';

interface LinesPlotProps {
  readonly figure: PeriodMatching;
  /** Called with the stretch of the last pair that the reader drags the line to. */
  readonly onStretch: (stretch: number) => void;
}

/** Room above the interpolated period, as a factor, for a λ that is too large. */
const HEADROOM = 8;

/** From here on a tick is written as a power of ten. */
const LONG_NUMBER = 1e7;

function periodTick(value: number): string {
  if (value < LONG_NUMBER) return formatNumber(value, 'shortest');
  return `10${writeSuperscript(Math.round(Math.log10(value)))}`;
}

/** Ticks at about five pairs, always with the first and the last. */
function pairTicks(count: number, x: (pair: number) => number): Tick[] {
  const places = new Set([0, 0.25, 0.5, 0.75, 1].map((share) => 1 + Math.round(share * (count - 1))));
  return [...places].map((pair) => ({
    at: x(pair),
    label: String(pair),
    minor: pair !== 1 && pair !== count && pair !== 1 + Math.round((count - 1) / 2),
  }));
}

/**
 * Period against pair under the three rules, on a logarithmic axis. Interpolation shifts the whole line up;
 * re-basing tilts it about pair 1. The end of the tilted line can be dragged.
 */
export function LinesPlot({ figure, onStretch }: LinesPlotProps) {
  const area = useRef<SVGSVGElement>(null);
  const { first, last, stretch, isMatched } = figure;
  const count = last.pair;
  const top = HEADROOM * Math.max(last.interpolated, last.trained);
  const bottom = 10 ** Math.floor(Math.log10(Math.min(first.interpolated, first.trained)));
  const y = logAxis([bottom, top], [100, 0]);
  const x = linearAxis([1, Math.max(count, 2)], [0, 100]);
  const line = (rule: keyof Omit<PairPeriods, 'pair'>) => ({
    x1: '0%',
    x2: '100%',
    y1: percent(y.place(first[rule])),
    y2: percent(y.place(last[rule])),
  });
  const end = y.place(last.rebased);
  const isOffChart = end < 0 || end > 100;
  const wedge = [
    y.place(first.interpolated),
    y.place(last.interpolated),
    y.place(last.rebased),
    y.place(first.rebased),
  ];
  const handlers = draggable(
    () => area.current,
    (place) => {
      onStretch(y.valueAt(100 * place.y) / last.trained);
    },
  );
  const yTicks = y
    .ticks()
    .filter((value) => Number.isInteger(Math.log10(value)))
    .map((value) => ({ at: y.place(value), label: periodTick(value) }));
  return (
    <PlotFrame
      areaRef={area}
      label={`Period of each of the ${String(count)} pairs as trained, interpolated ${formatNumber(stretch, '3sf')} times, and re-based`}
      xTicks={pairTicks(count, x.place)}
      yTicks={yTicks}
      xTitle="pair i, from the fastest to the slowest"
      yTitle="period, tokens (logarithmic)"
    >
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon
          class="mismatch"
          points={`0,${String(wedge[0])} 100,${String(wedge[1])} 100,${String(wedge[2])} 0,${String(wedge[3])}`}
        />
      </svg>
      <svg width="100%" height="100%" aria-hidden="true">
        <line class="series interpolated" {...line('interpolated')} />
        <line class="series rebased" {...line('rebased')} />
        <line class="series trained" {...line('trained')} />
      </svg>
      <g aria-hidden="true">
        <circle class="pivot" cx="0%" cy={percent(y.place(first.rebased))} r="4.5" />
        <text class="note" x="0%" y={percent(y.place(first.rebased))} dx="10" dy="1.5em">
          pair 1 never moves
        </text>
        <circle class="target" cx="100%" cy={percent(y.place(last.interpolated))} r="11" />
      </g>
      <g class={`handle ${isMatched ? 'matched' : ''}`} aria-hidden="true" {...handlers}>
        <circle class="hit" cx="100%" cy={percent(Math.min(Math.max(end, 0), 100))} r="24" />
        {isOffChart ? (
          <svg x="100%" y={end < 0 ? '0%' : '100%'} overflow="visible">
            <path class="knob" d={end < 0 ? 'M0 -12 L9 4 L-9 4 Z' : 'M0 12 L9 -4 L-9 -4 Z'} />
          </svg>
        ) : (
          <circle class="knob" cx="100%" cy={percent(end)} r="7" />
        )}
      </g>
    </PlotFrame>
  );
}
