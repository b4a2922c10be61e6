/** Neighbouring cells of a row that look the same. */
export interface CellRun {
  readonly from: number;
  readonly length: number;
  readonly look: string;
}

/** A row of cells as runs of equal neighbours, in order. */
export function mergeRuns(row: readonly string[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  let from = 0;
  for (let end = 1; end <= row.length; end += 1) {
    const look = row[from] ?? '';
    if (end < row.length && row[end] === look) continue;
    runs.push({ from, length: end - from, look });
    from = end;
  }
  return runs;
}

/** The outline of all cells of each look, in cells from the upper left corner; `''` has none. */
function outlinesOf(rows: CellsProps['rows']): ReadonlyMap<string, string> {
  const outlines = new Map<string, string>();
  rows.forEach((row, index) => {
    for (const { from, length, look } of mergeRuns(row)) {
      if (look === '') continue;
      const run = `M${String(from)} ${String(index)}h${String(length)}v1h-${String(length)}z`;
      outlines.set(look, (outlines.get(look) ?? '') + run);
    }
  });
  return outlines;
}

interface CellsProps {
  /**
   * Rows of one length from the top, each with the looks of its cells from the left. A look is one or more classes, of
   * which the first also names the part that the text may point at; `''` draws nothing.
   */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A grid of coloured cells over the whole plot. All cells of one look are one path, so that a map of thousands of cells
 * is small enough for the build to draw, and as fast to draw anew as a line.
 */
export function Cells({ rows }: CellsProps) {
  const columns = rows[0]?.length ?? 0;
  return (
    <svg
      class="cells"
      width="100%"
      height="100%"
      viewBox={`0 0 ${String(columns)} ${String(rows.length)}`}
      preserveAspectRatio="none"
      overflow="visible"
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      {[...outlinesOf(rows)].map(([look, outline]) => (
        <path key={look} class={look} d={outline} data-part={look.split(' ')[0]} />
      ))}
    </svg>
  );
}
