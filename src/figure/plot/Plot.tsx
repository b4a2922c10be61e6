import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { PlotFrame } from '../../ui/PlotFrame.tsx';
import type { PlotAxis } from './axis.ts';
import { PlotContext } from './plot-context.ts';

interface PlotProps {
  /** What the plot shows, for a screen reader. */
  readonly label: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** Parts of a plot; they place themselves by the axes' values, later ones above earlier ones. */
  readonly children: ComponentChildren;
}

/**
 * A plot: its frame, grid and ticks, and the parts drawn in it. Everything is placed in per cent, so that the drawing made
 * at build fits any width without measuring.
 */
export function Plot({ label, x, y, children }: PlotProps) {
  const area = useRef<SVGSVGElement>(null);
  const scales = useMemo(() => ({ x: x.scale, y: y.scale, area }), [x.scale, y.scale]);
  return (
    <PlotContext.Provider value={scales}>
      <PlotFrame
        label={label}
        role="group"
        areaRef={area}
        xTicks={x.ticks}
        yTicks={y.ticks}
        xTitle={x.title}
        yTitle={y.title}
      >
        {children}
      </PlotFrame>
    </PlotContext.Provider>
  );
}
