import { createContext } from 'preact';
import type { RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import { linearAxis } from '../../ui/scale.ts';
import type { AxisScale } from '../../ui/scale.ts';

/** A place in a plot by the values of its axes. */
export type Point = readonly [x: number, y: number];

/** What the parts of a plot place themselves by. */
export interface PlotScales {
  readonly x: AxisScale;
  readonly y: AxisScale;
  /** The element whose box is the plot's area. */
  readonly area: RefObject<SVGElement>;
}

export const PlotContext = createContext<PlotScales>({
  x: linearAxis([0, 100], [0, 100]),
  y: linearAxis([0, 100], [100, 0]),
  area: { current: null },
});

/** The scales of the plot, or inset, in which a part is drawn. */
export const usePlot = (): PlotScales => useContext(PlotContext);

/** What the text may point at: the name of a part, for `<Part of name>`. */
export interface Pointable {
  readonly part?: string | undefined;
}
