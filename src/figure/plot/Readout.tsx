import { useState } from 'preact/hooks';
import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';

/** One place that can be read off a plot. */
export interface ReadoutStop {
  /** Its value on the axis across. */
  readonly x: number;
  /** What is read there, a line each: "pair 12", "as trained: 25.3 tokens". */
  readonly lines: () => readonly string[];
  /** Values on the axis up that are marked there. */
  readonly marks?: readonly number[];
}

interface ReadoutProps {
  /** What is read, for a screen reader: "Periods of a pair". */
  readonly label: string;
  /** In ascending order. */
  readonly stops: readonly ReadoutStop[];
}

/** The index of the stop nearest to a place, in per cent of the plot. */
export function nearestStop(places: readonly number[], place: number): number {
  return places.reduce(
    (best, at, index) => (Math.abs(at - place) < Math.abs((places[best] ?? 0) - place) ? index : best),
    0,
  );
}

/** Where a key leads from a stop; null for a key that leads nowhere. */
export function stopAfter(key: string, at: number, count: number): number | null {
  const wanted = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), count - 1);
}

/** Values read off the plot under the pointer, or by arrow keys. Put it before handles, which stay above it. */
export function Readout({ label, stops }: ReadoutProps) {
  const { x, y, area } = usePlot();
  const [shown, setShown] = useState<number | null>(null);
  const places = stops.map((stop) => x.place(stop.x));
  const stop = shown === null ? undefined : stops[Math.min(shown, stops.length - 1)];
  const follow = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    setShown(nearestStop(places, (100 * (event.clientX - box.left)) / box.width));
  };
  return (
    <g class="readout">
      <rect
        class="readout-field"
        width="100%"
        height="100%"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={stops.length}
        aria-valuenow={(shown ?? 0) + 1}
        aria-valuetext={(stop ?? stops[0])?.lines().join(', ') ?? ''}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => {
          setShown(null);
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setShown((now) => now ?? 0);
        }}
        onBlur={() => {
          setShown(null);
        }}
        onKeyDown={(event) => {
          const next = stopAfter(event.key, shown ?? 0, stops.length);
          if (next === null) return;
          event.preventDefault();
          setShown(next);
        }}
      />
      {stop !== undefined && (
        <ReadoutText stop={stop} x={x.place(stop.x)} marks={(stop.marks ?? []).map(y.place)} />
      )}
    </g>
  );
}

interface ReadoutTextProps {
  readonly stop: ReadoutStop;
  /** In per cent. */
  readonly x: number;
  readonly marks: readonly number[];
}

function ReadoutText({ stop, x, marks }: ReadoutTextProps) {
  const isRight = x > 55;
  return (
    <g class="readout-text" aria-hidden="true">
      <line x1={percent(x)} x2={percent(x)} y1="0%" y2="100%" />
      {marks
        .filter((mark) => mark >= 0 && mark <= 100)
        .map((mark) => (
          <circle key={mark} cx={percent(x)} cy={percent(mark)} r="3.5" />
        ))}
      {stop.lines().map((line, index) => (
        <text
          key={line}
          x={percent(x)}
          dx={isRight ? -10 : 10}
          y={`${(1.2 + 1.3 * index).toFixed(1)}em`}
          text-anchor={isRight ? 'end' : 'start'}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
