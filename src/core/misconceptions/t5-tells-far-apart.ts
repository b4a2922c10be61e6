import { t5Bucket } from '../bias/t5.ts';
import type { T5Position } from '../bias/t5.ts';
import type { WrongModel } from './wrong-model.ts';

/** Lets the ranges of distances go on growing beyond the greatest distance, so that there is no last bucket. */
export const t5TellsFarApart: WrongModel<T5Position> = {
  id: 't5-tells-far-apart',
  replaces: 't5Bucket',
  formula: String.raw`e + \left\lfloor (n - e) \frac{\ln(\delta/e)}{\ln(D/e)} \right\rfloor`,
  evaluate: (position) => {
    const { distance, buckets, maxDistance, bidirectional, keyAfterQuery } = position;
    const bucket = t5Bucket(position);
    if (distance < maxDistance || bucket === 0) return bucket;
    const onOneSide = bidirectional ? buckets / 2 : buckets;
    const upperHalf = bidirectional && keyAfterQuery ? onOneSide : 0;
    return upperHalf + endlessBucket(distance, onOneSide, maxDistance);
  },
};

/** The bucket on one side by the formula without its limit; distances next to a boundary count as on it. */
function endlessBucket(distance: number, onOneSide: number, maxDistance: number): number {
  const exactBuckets = Math.floor(onOneSide / 2);
  const growth = Math.log(distance / exactBuckets) / Math.log(maxDistance / exactBuckets);
  return exactBuckets + Math.floor((onOneSide - exactBuckets) * growth + 1e-9);
}
