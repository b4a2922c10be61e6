import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { T5Buckets } from './model.ts';
import { distancesOf, inGroups, outcomeInWords, readingOf } from './reading.ts';

function tableOf({ before, after }: T5Buckets): FigureTable {
  const side = (text: string) => (after.length === 0 ? [] : [text]);
  return {
    columns: [
      { title: 'Bucket' },
      ...(after.length === 0 ? [] : [{ title: 'Keys' }]),
      { title: 'First distance', write: inGroups },
      { title: 'Distances' },
    ],
    rows: [
      ...before.map((bucket) => [bucket.bucket, ...side('before'), bucket.from, distancesOf(bucket)]),
      ...after.map((bucket) => [bucket.bucket, ...side('after'), bucket.from, distancesOf(bucket)]),
    ],
  };
}

/** The buckets of T5's bias: move a key away from the query and see what shares its bucket. */
export default defineFigure({
  name: 't5-buckets',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
