import { percent } from '../../ui/PlotFrame.tsx';
import type { Pointable } from './plot-context.ts';

/** Neighbouring cells of a row that look the same. */
export interface CellRun {
  readonly from: number;
  readonly length: number;
  readonly look: string;
}

/** A row of cells as runs of equal neighbours, in order. */
export function mergeRuns(row: readonly string[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  row.forEach((look, index) => {
    const last = runs.at(-1);
    if (last?.look === look) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ from: index, length: 1, look });
  });
  return runs;
}

interface CellsProps extends Pointable {
  /** Rows from the top, each with the look (a class) of its cells from the left; `''` draws nothing. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A grid of coloured cells over the whole plot. Equal neighbours are one rectangle, so that a map of thousands of cells
 * is small enough for the build to draw.
 */
export function Cells({ rows, part }: CellsProps) {
  const height = 100 / rows.length;
  return (
    <g class="cells" shape-rendering="crispEdges" aria-hidden="true" data-part={part}>
      {rows.map((row, index) => {
        const width = 100 / row.length;
        return mergeRuns(row)
          .filter(({ look }) => look !== '')
          .map(({ from, length, look }, run) => (
            <rect
              key={run}
              class={look}
              x={percent(from * width)}
              width={percent(length * width)}
              y={percent(index * height)}
              height={percent(height)}
            />
          ));
      })}
    </g>
  );
}
