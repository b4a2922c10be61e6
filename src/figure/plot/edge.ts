/** Where a mark is drawn that may lie above or below a plot. */
export interface EdgePlace {
  /** From the top, in percent of the plot's height: of the mark itself, or of the edge next to it. */
  readonly top: number;
  /** An arrow, as a path about that place, in pixels; null for what lies within the plot. */
  readonly arrow: string | null;
}

const upArrow = 'M0 2 L9 17 L-9 17 Z';
const downArrow = 'M0 -2 L9 -17 L-9 -17 Z';

/** Keeps a mark in the plot: what lies beyond is an arrow at the edge. @param top - as the axis places it, in percent */
export function atEdge(top: number): EdgePlace {
  if (top < 0) return { top: 0, arrow: upArrow };
  return top > 100 ? { top: 100, arrow: downArrow } : { top, arrow: null };
}
