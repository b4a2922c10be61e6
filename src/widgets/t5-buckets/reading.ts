import { formatNumber } from '../../core/numeric/format.ts';
import type { Bucket, T5Buckets } from './model.ts';

export const inGroups = (count: number): string => formatNumber(count, 'group');

/** The distances of a bucket: "7", "46 to 51", "113 and all beyond". */
export function distancesOf({ from, to }: Bucket): string {
  if (to === null) return `${inGroups(from)} and all beyond`;
  return from === to ? inGroups(from) : `${inGroups(from)} to ${inGroups(to)}`;
}

/** What a screen reader hears after the distance. */
export const outcomeInWords = ({ at }: T5Buckets): string => `bucket ${String(at.bucket)}`;

/** How many tokens are in a bucket, in words. */
function companyInWords({ at, last }: T5Buckets): string {
  if (at.to === null)
    return `the last one. All distances from ${inGroups(last.from)} on share it, without an end.`;
  if (at.from === at.to) return 'which holds this distance alone.';
  return `which holds the distances ${distancesOf(at)}. The model cannot tell them apart by their bias.`;
}

/** The figure's state in two sentences. */
export function readingOf(figure: T5Buckets): string {
  const { at, distance, after } = figure;
  const back = after.length === 0 ? 'back' : 'before the query';
  const tokens = distance === 1 ? 'token' : 'tokens';
  return `A key ${inGroups(distance)} ${tokens} ${back} is in bucket ${String(at.bucket)}, ${companyInWords(figure)}`;
}
