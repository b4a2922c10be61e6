import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { percent } from '../../ui/PlotFrame.tsx';
import type { AxisScale } from '../../ui/scale.ts';
import { PlotContext, usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface InsetProps extends Pointable {
  /** What it magnifies; left out where the plot is narrow. */
  readonly title: string;
  /** What is read in it, beside the title. */
  readonly value: string;
  /** Where it is in the plot, in per cent: left, top, width, height. */
  readonly box: readonly [left: number, top: number, width: number, height: number];
  /** The part of the plot that it magnifies; places run from 0 to 100, those of `y` from the top. */
  readonly x: AxisScale;
  readonly y: AxisScale;
  /** The place in the plot that is magnified; a thin line leads there. */
  readonly of: Point;
  /** Parts of a plot, placed by the inset's own axes. */
  readonly children: ComponentChildren;
}

/** A magnifying glass: a part of the plot drawn large in a corner where nothing else is. */
export function Inset({ title, value, box, x, y, of, part, children }: InsetProps) {
  const outer = usePlot();
  const area = useRef<SVGRectElement>(null);
  const scales = useMemo(() => ({ x, y, area }), [x, y]);
  const [left, top, width, height] = box.map(percent);
  const at = { x: outer.x.place(of[0]), y: outer.y.place(of[1]) };
  const isShown = at.y >= 0 && at.y <= box[1];
  return (
    <>
      {isShown && (
        <line
          class="inset-lead"
          x1={percent(at.x)}
          y1={percent(at.y)}
          x2={percent(Math.min(at.x, box[0] + box[2]))}
          y2={top}
          aria-hidden="true"
        />
      )}
      <svg class="inset" x={left} y={top} width={width} height={height} overflow="hidden" data-part={part}>
        <rect ref={area} class="inset-paper" width="100%" height="100%" />
        <PlotContext.Provider value={scales}>{children}</PlotContext.Provider>
        <text class="inset-title" x="8" y="1.35em">
          <tspan class="minor">{title} </tspan>
          <tspan class="inset-value">{value}</tspan>
        </text>
        <rect class="inset-rim" width="100%" height="100%" />
      </svg>
    </>
  );
}
