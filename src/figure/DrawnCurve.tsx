import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../core/numeric/format.ts';
import { draggable } from '../ui/drag.ts';
import { percent, PlotFrame } from '../ui/PlotFrame.tsx';
import { across, upwards } from './plot/axis.ts';
import { positionAfter } from './plot/Handle.tsx';
import { pointList } from './plot/Line.tsx';
import { nearestStop } from './plot/Readout.tsx';
import { scaleOf, withHeight } from './curve.ts';
import type { Curve, CurveAxis } from './curve.ts';

interface DrawnCurveProps {
  readonly label: string;
  readonly axes: { readonly x: CurveAxis; readonly y: CurveAxis };
  readonly curve: Curve;
  /** Whether it is the reader's, and not the level line that it begins with. */
  readonly isDrawn: boolean;
  /** Gets the curve when a stroke ends, or a key has moved a place of it. */
  readonly onDrawn: (curve: Curve) => void;
}

/** Positions of a place of the curve, from the lowest to the highest, for the keyboard. */
const POSITIONS = 40;

/** A curve that is drawn with a stroke, or place by place with the arrow keys. */
export function DrawnCurve({ label, axes, curve, isDrawn, onDrawn }: DrawnCurveProps) {
  const area = useRef<SVGSVGElement>(null);
  const [stroke, setStroke] = useState<Curve | null>(null);
  const newest = useRef<Curve>(curve);
  newest.current = stroke ?? curve;
  const x = across({ ...axes.x, domain: axes.x.ends });
  const y = upwards({ ...axes.y, domain: axes.y.ends });
  const shown = stroke ?? curve;
  const places = shown.map(([at, height]) => [x.scale.place(at), y.scale.place(height)] as const);
  const handlers = draggable(
    () => area.current,
    (place) => {
      const index = nearestStop(
        places.map(([left]) => left),
        100 * place.x,
      );
      setStroke(withHeight(newest.current, index, y.scale.valueAt(100 * place.y), axes.y.ends));
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
      xTitle={axes.x.title}
      yTitle={axes.y.title || label}
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
          axis={axes.y}
          onHeight={(next) => {
            onDrawn(withHeight(shown, index, next, axes.y.ends));
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
  readonly axis: CurveAxis;
  readonly onHeight: (height: number) => void;
}

/** One place of the curve, as a slider for the keyboard. */
function CurvePlace({ place: [left, top], label, height, axis, onHeight }: CurvePlaceProps) {
  const scale = scaleOf(axis);
  const position = Math.round((POSITIONS * scale.place(height)) / 100);
  return (
    <circle
      class="curve-place"
      cx={percent(left)}
      cy={percent(top)}
      r="5"
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-valuemin={axis.ends[0]}
      aria-valuemax={axis.ends[1]}
      aria-valuenow={height}
      aria-valuetext={formatNumber(height, '3sf')}
      onKeyDown={(event) => {
        const next = positionAfter(event.key, position, 5, POSITIONS);
        if (next === null) return;
        event.preventDefault();
        onHeight(scale.valueAt((100 * next) / POSITIONS));
      }}
    />
  );
}
