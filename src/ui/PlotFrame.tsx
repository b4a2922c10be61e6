import type { ComponentChildren, Ref } from 'preact';

/** A labelled place on an axis; `at` is in per cent of the axis, from the left or from the top. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Left out where the plot is narrow. */
  readonly minor?: boolean;
}

interface PlotFrameProps {
  /** What the plot shows, for a screen reader. */
  readonly label: string;
  /** `img` for a drawing alone; `group` where something in it can be moved or read. */
  readonly role?: 'img' | 'group';
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly areaRef?: Ref<SVGSVGElement>;
  readonly children: ComponentChildren;
}

/** A length along a plot's axis as SVG takes it. */
export const percent = (value: number): string => `${value.toFixed(3)}%`;

/**
 * The frame of a plot: grid, tick labels and titles around an SVG area that fills its box. Everything is
 * placed in per cent of the area, so that the drawing made at build fits any width without measuring.
 */
export function PlotFrame({ label, role = 'img', xTitle, yTitle, ...rest }: PlotFrameProps) {
  const { xTicks, yTicks, areaRef, children } = rest;
  return (
    <div class="plot">
      <p class="plot-y-title" aria-hidden="true">
        {yTitle}
      </p>
      <svg ref={areaRef ?? null} class="plot-area" role={role} aria-label={label}>
        <g class="plot-grid">
          {yTicks.map(({ at }, index) => (
            <line key={index} x1="0%" x2="100%" y1={percent(at)} y2={percent(at)} />
          ))}
        </g>
        <g class="plot-ticks" aria-hidden="true">
          {yTicks.map(({ at, label: text, minor }, index) => (
            <text
              key={index}
              class={minor ? 'minor' : ''}
              x="-8"
              y={percent(at)}
              dy="0.32em"
              text-anchor="end"
            >
              {text}
            </text>
          ))}
          {xTicks.map(({ at, label: text, minor }, index) => (
            <text
              key={index}
              class={minor ? 'minor' : ''}
              x={percent(at)}
              y="100%"
              dy="1.5em"
              text-anchor="middle"
            >
              {text}
            </text>
          ))}
        </g>
        {children}
      </svg>
      <p class="plot-x-title" aria-hidden="true">
        {xTitle}
      </p>
    </div>
  );
}
