/** A measured quantity. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  /** The 95th percentile. */
  readonly p95: number;
}

/** The value below which that share of the values lies; of few values, one of them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** What comes of several runs. */
export function summarize(name: string, unit: string, values: readonly number[]): Figure {
  return { name, unit, median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** A table of figures, in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const write = (value: number, unit: string) => value.toFixed(unit === 'ms' ? 0 : 1);
  const rows = figures.map(
    ({ name, unit, median, p95 }) => `| ${name} | ${unit} | ${write(median, unit)} | ${write(p95, unit)} |`,
  );
  return ['| What | Unit | Median | 95 % |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
