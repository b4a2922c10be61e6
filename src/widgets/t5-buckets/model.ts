import { t5Bucket } from '../../core/bias/t5.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the distance that is looked up, the directions in which a query
 * looks, the number of buckets, and the distance that ends them.
 */
export const parameterNames = [
  'distance',
  'direction',
  'buckets',
  'reach',
] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type T5BucketsParameters = QuantityValues<(typeof parameterNames)[number]>;

/** A bucket and the distances that share it. */
export interface Bucket {
  /** Counted from 0. */
  readonly bucket: number;
  readonly from: number;
  /** The largest distance in it; null for a last bucket, which has none. */
  readonly to: number | null;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface T5Buckets {
  /** Of keys before the query, the nearest distance first; a bucket that no distance falls into is left out. */
  readonly before: readonly Bucket[];
  /** Of keys after the query; empty in a decoder. */
  readonly after: readonly Bucket[];
  /** How many buckets there are in all. */
  readonly total: number;
  /** How many buckets of one side hold a single distance each. */
  readonly exact: number;
  readonly distance: number;
  /** The bucket of a key so far before the query. */
  readonly at: Bucket;
  /** The last bucket of keys before the query. */
  readonly last: Bucket;
}

type Settings = Omit<Parameters<typeof t5Bucket>[0], 'distance'>;

/** The least distance from `low` on whose bucket is at least `wanted`; `high` is known to reach it. */
function firstReaching(wanted: number, low: number, high: number, settings: Settings): number {
  let [below, reached] = [low - 1, high];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (t5Bucket({ ...settings, distance: middle }) >= wanted) reached = middle;
    else below = middle;
  }
  return reached;
}

/** The buckets of one side that a distance falls into; they grow with the distance. */
function bucketsOf(settings: Settings): readonly Bucket[] {
  const { maxDistance, keyAfterQuery } = settings;
  const found: Bucket[] = [];
  // A key after the query is at least one token away.
  let from = keyAfterQuery ? 1 : 0;
  const lastBucket = t5Bucket({ ...settings, distance: maxDistance });
  for (;;) {
    const bucket = t5Bucket({ ...settings, distance: from });
    if (bucket === lastBucket) return [...found, { bucket, from, to: null }];
    const next = firstReaching(bucket + 1, from + 1, maxDistance, settings);
    found.push({ bucket, from, to: next - 1 });
    from = next;
  }
}

/**
 * Which distances share a bucket of T5's bias.
 *
 * @throws RangeError outside the core's ranges (an even number of buckets, a greatest distance above the exact ones)
 */
export function derive({ distance, direction, buckets, reach }: T5BucketsParameters): T5Buckets {
  const bidirectional = chosenId('direction', direction) === 'both';
  const settings = { buckets, maxDistance: reach, bidirectional };
  const before = bucketsOf({ ...settings, keyAfterQuery: false });
  const after = bidirectional ? bucketsOf({ ...settings, keyAfterQuery: true }) : [];
  const number = t5Bucket({ ...settings, keyAfterQuery: false, distance });
  const [at, last] = [before.find(({ bucket }) => bucket === number), before.at(-1)];
  if (at === undefined || last === undefined) throw new RangeError('a distance has no bucket');
  const onOneSide = bidirectional ? buckets / 2 : buckets;
  return { before, after, total: buckets, exact: Math.floor(onOneSide / 2), distance, at, last };
}
