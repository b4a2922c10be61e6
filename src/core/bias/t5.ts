import { describeIntegers, outOfRange, requireBoolean, requireInteger } from '../numeric/check.ts';
import type { OracleDocs, OracleEntry, OracleFunction } from '../oracle-function.ts';

/** Beyond this the exact powers that decide a boundary grow too long to be quick. */
const mostBuckets = 16_384;

/** A relative position and how a model sorts relative positions into buckets. */
export interface T5Position {
  readonly distance: number;
  readonly buckets: number;
  readonly maxDistance: number;
  readonly bidirectional: boolean;
  readonly keyAfterQuery: boolean;
}

/** One side of the buckets: `exactBuckets` for single distances, the rest for growing ranges of distances. */
interface BucketSide {
  readonly exactBuckets: number;
  readonly rangeBuckets: number;
  readonly maxDistance: number;
}

/**
 * The bucket of relative positions, counted from 0, whose learned bias T5 adds to the logit.
 *
 * Formula: $\delta$ for $\delta < e$, else
 * $\min\left(e + \left\lfloor (n - e) \frac{\ln(\delta/e)}{\ln(D/e)} \right\rfloor,\, n - 1\right)$, with
 * $e = \lfloor n/2 \rfloor$
 *
 * Symbols: $\delta$ distance, $n$ buckets (half of them where bidirectional), $D$ maxDistance.
 *
 * Source: Raffel et al. 2020; Hugging Face Transformers, modeling_t5, `_relative_position_bucket`.
 *
 * Convention: bidirectional, keys after the query take the upper half of the buckets. Otherwise such keys are masked
 * out, and the code gives them bucket 0. A distance of 0 is neither before nor after.
 *
 * Range: distance an integer, at least 0; buckets an integer from 2 to 16384, where bidirectional even and at least
 * 4; maxDistance an integer above the number of exact buckets $e$. Throws `RangeError`.
 *
 * Accuracy: exact; boundaries are decided in integers, where the published code's rounding may differ.
 */
export function t5Bucket(position: T5Position): number {
  const distance = requireInteger('distance', position.distance, 0);
  const bidirectional = requireBoolean('bidirectional', position.bidirectional);
  const keyAfterQuery = requireBoolean('keyAfterQuery', position.keyAfterQuery);
  const onOneSide = requireBuckets(position.buckets, bidirectional);
  const exactBuckets = Math.floor(onOneSide / 2);
  const maxDistance = requireInteger('maxDistance', position.maxDistance, exactBuckets + 1);
  const side = { exactBuckets, rangeBuckets: onOneSide - exactBuckets, maxDistance };
  if (!keyAfterQuery || distance === 0) return bucketOnSide(distance, side);
  return bidirectional ? onOneSide + bucketOnSide(distance, side) : 0;
}

/** The number of buckets on one side. */
function requireBuckets(value: unknown, bidirectional: boolean): number {
  const least = bidirectional ? 4 : 2;
  const buckets = requireInteger('buckets', value, least, mostBuckets);
  if (!bidirectional) return buckets;
  if (buckets % 2 !== 0)
    throw outOfRange('buckets', value, `an even integer from ${least} to ${mostBuckets}`);
  return buckets / 2;
}

function bucketOnSide(distance: number, side: BucketSide): number {
  if (distance < side.exactBuckets) return distance;
  if (distance >= side.maxDistance) return side.exactBuckets + side.rangeBuckets - 1;
  return side.exactBuckets + rangeOf(distance, side);
}

/**
 * The range of a distance between `exactBuckets` and `maxDistance`, counted from 0. Floating point decides it
 * wherever its error, below 1e-9, cannot matter; next to a boundary integers do.
 */
function rangeOf(distance: number, side: BucketSide): number {
  const { exactBuckets, rangeBuckets, maxDistance } = side;
  const growth = (length: number) => Math.log1p((length - exactBuckets) / exactBuckets);
  const place = (rangeBuckets * growth(distance)) / growth(maxDistance);
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) > 1e-6) return Math.floor(place);
  return reachesRange(distance, nearest, side) ? nearest : nearest - 1;
}

/** Whether (δ/e)^(n−e) ≥ (D/e)^k, in integers: δ^N · e^k ≥ D^k · e^N with N range buckets. */
function reachesRange(distance: number, range: number, side: BucketSide): boolean {
  const [exactBuckets, maxDistance] = [BigInt(side.exactBuckets), BigInt(side.maxDistance)];
  const [wholePower, partPower] = [BigInt(side.rangeBuckets), BigInt(range)];
  const reached = BigInt(distance) ** wholePower;
  return reached >= maxDistance ** partPower * exactBuckets ** (wholePower - partPower);
}

export const t5BucketEntry: OracleEntry = {
  name: 't5Bucket',
  needs: ['distance', 'buckets', 'maxDistance', 'bidirectional', 'keyAfterQuery'],
  evaluate: t5Bucket,
};

const bucketArguments = (): OracleFunction['arguments'] => ({
  distance: {
    kind: 'integer',
    description: 'The distance between query and key.',
    unit: 'tokens',
    range: describeIntegers(0),
  },
  buckets: {
    kind: 'integer',
    description: 'The number of buckets, of both sides together where bidirectional.',
    unit: 'buckets',
    range: `${describeIntegers(2, mostBuckets)}; where bidirectional even and at least 4`,
  },
  maxDistance: {
    kind: 'integer',
    description: 'The distance from which on all distances share the last bucket.',
    unit: 'tokens',
    range: 'an integer above the number of buckets that hold one distance each',
  },
  bidirectional: {
    kind: 'boolean',
    description: 'Whether keys after the query have buckets of their own.',
    unit: '',
    range: 'true or false',
  },
  keyAfterQuery: {
    kind: 'boolean',
    description: 'Whether the key stands after the query.',
    unit: '',
    range: 'true or false',
  },
});

export const t5BucketDocs: OracleDocs = () => ({
  ...t5BucketEntry,
  summary: 'The bucket of relative positions, counted from 0, whose learned bias T5 adds to the logit.',
  arguments: bucketArguments(),
  unit: 'bucket, counted from 0',
  formula: String.raw`\min\left(e + \left\lfloor (n - e) \frac{\ln(\delta/e)}{\ln(D/e)} \right\rfloor,\, n - 1\right), \quad e = \lfloor n/2 \rfloor`,
  sources: [
    { reference: 'raffel-2020-t5', where: 'relative position embeddings' },
    { reference: 'huggingface-transformers', where: 'modeling_t5.py, _relative_position_bucket' },
  ],
});
