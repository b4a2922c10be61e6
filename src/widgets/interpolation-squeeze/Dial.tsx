import type { ComponentChildren } from 'preact';

/** The dial's circle runs through this radius; the view reaches a little further. */
const RIM = 82;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place on a dial: degrees count from the right, against the clock. */
export function placeAt(radius: number, degrees: number): readonly [x: number, y: number] {
  return [radius * Math.cos(radians(degrees)), -radius * Math.sin(radians(degrees))];
}

const written = (place: readonly [number, number]): string => place.map((at) => at.toFixed(2)).join(' ');

/** The path of an arc. What is longer than a turn is drawn as one. */
export function arcPath(radius: number, from: number, to: number): string {
  const end = Math.min(to, from + 359.99);
  const large = end - from > 180 ? 1 : 0;
  return `M${written(placeAt(radius, from))}A${radius} ${radius} 0 ${large} 0 ${written(placeAt(radius, end))}`;
}

interface DialProps {
  /** What it shows, for a screen reader. */
  readonly label: string;
  readonly title: string;
  /** A line each, short enough not to be broken. */
  readonly lines: readonly string[];
  /** In units of which 100 lead from the middle to the edge. */
  readonly children: ComponentChildren;
}

/** A circle with a rim and what lies on it, with its words beside it. */
export function Dial({ label, title, lines, children }: DialProps) {
  return (
    <div class="dial">
      <svg class="plot-area" role="img" aria-label={label}>
        <svg viewBox="-100 -100 200 200" width="100%" height="100%">
          <circle class="rim" r={RIM} />
          <line class="rim" x2={RIM} />
          {children}
        </svg>
      </svg>
      <div>
        <p class="dial-title">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
