import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../core/numeric/format.ts';
import { draggable } from '../ui/drag.ts';
import { percent, PlotFrame } from '../ui/PlotFrame.tsx';
import { across, upwards } from './plot/axis.ts';
import { positionAfter } from './plot/Handle.tsx';
import { pointList } from './plot/Line.tsx';
import { nearestStop } from './plot/Readout.tsx';
import { withHeight } from './curve.ts';
import type { Curve } from './curve.ts';
import type { Ends } from '../ui/scale.ts';

interface DrawnCurveProps {
  readonly label: string;
  readonly ends: { readonly x: Ends; readonly y: Ends };
  readonly curve: Curve;
  /** Whether it is the reader's, and not the level line that it begins with. */
  readonly isDrawn: boolean;
  /** Gets the curve when a stroke ends, or a key has moved a place of it. */
  readonly onDrawn: (curve: Curve) => void;
}

/** Positions of a place of the curve, from the lowest to the highest, for the keyboard. */
const POSITIONS = 40;

/** A curve that is drawn with a stroke, or place by place with the arrow keys. */
export function DrawnCurve({ label, ends, curve, isDrawn, onDrawn }: DrawnCurveProps) {
  const area = useRef<SVGSVGElement>(null);
  const [stroke, setStroke] = useState<Curve | null>(null);
  const newest = useRef<Curve>(curve);
  newest.current = stroke ?? curve;
  const x = across({ kind: 'linear', domain: ends.x, title: '' });
  const y = upwards({ kind: 'linear', domain: ends.y, title: '' });
  const shown = stroke ?? curve;
  const places = shown.map(([at, height]) => [x.scale.place(at), y.scale.place(height)] as const);
  const handlers = draggable(
    () => area.current,
    (place) => {
      const index = nearestStop(
        places.map(([left]) => left),
        100 * place.x,
      );
      setStroke(withHeight(newest.current, index, y.scale.valueAt(100 * place.y), ends.y));
    },
  );
  const finish = () => {
    if (stroke !== null) onDrawn(stroke);
    setStroke(null);
  };
  return (
    <PlotFrame
      areaRef={area}
      label={label}
      role="group"
      xTicks={x.ticks}
      yTicks={y.ticks}
      xTitle=""
      yTitle={label}
    >
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polyline class={isDrawn || stroke ? 'series guess' : 'series trained'} points={pointList(places)} />
      </svg>
      <rect
        class="readout-field handle"
        width="100%"
        height="100%"
        aria-hidden="true"
        {...handlers}
        onPointerUp={finish}
        onPointerCancel={finish}
      />
      {shown.map(([at, height], index) => (
        <CurvePlace
          key={at}
          place={places[index] ?? [0, 0]}
          label={`${label}, at ${formatNumber(at, 'shortest')}`}
          height={height}
          ends={ends.y}
          onHeight={(next) => {
            onDrawn(withHeight(shown, index, next, ends.y));
          }}
        />
      ))}
    </PlotFrame>
  );
}

interface CurvePlaceProps {
  readonly place: readonly [number, number];
  readonly label: string;
  readonly height: number;
  readonly ends: Ends;
  readonly onHeight: (height: number) => void;
}

/** One place of the curve, as a slider for the keyboard. */
function CurvePlace({ place: [left, top], label, height, ends: [low, high], onHeight }: CurvePlaceProps) {
  const step = (high - low) / POSITIONS;
  return (
    <circle
      class="curve-place"
      cx={percent(left)}
      cy={percent(top)}
      r="5"
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={height}
      aria-valuetext={formatNumber(height, '3sf')}
      onKeyDown={(event) => {
        const next = positionAfter(event.key, Math.round((height - low) / step), 5, POSITIONS);
        if (next === null) return;
        event.preventDefault();
        onHeight(low + next * step);
      }}
    />
  );
}
