import type { Published } from './schemas.ts';

/**
 * What was measured at a length: the value of a line as published.
 *
 * @param name the line; left out where there is one only
 * @throws Error where there is no such line, or no value at that length
 */
export function measuredValue({ series }: Published, length: number, name?: string): number {
  const named = series.filter((line) => name === undefined || line.name === name);
  const [line, ...others] = named;
  if (line === undefined || others.length > 0) {
    throw new Error(`line="…" has to be one of: ${series.map((each) => each.name).join(', ')}`);
  }
  const value = line.points.find(([at]) => at === length)?.[1];
  if (value === undefined) {
    throw new Error(`at="…" has to be one of: ${line.points.map(([at]) => at).join(', ')}`);
  }
  return value;
}
