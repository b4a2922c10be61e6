import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { outcomeInWords, readingOf } from './reading.ts';

const inDegrees = (radians: number) => formatNumber((radians * 180) / Math.PI, '4sf');

/** The relative property: move key and query together, and no term of their score changes. */
export default defineFigure({
  name: 'relative-property',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values }) => readingOf(derived, values.n),
  table: ({ pairs }) => ({
    columns: [
      { title: 'Pair' },
      { title: 'Key, degrees', write: inDegrees },
      { title: 'Query, degrees', write: inDegrees },
      { title: 'Apart, degrees', write: inDegrees },
      { title: 'Term of the score', write: (term) => formatNumber(term, '5dp') },
    ],
    rows: pairs.map(({ pair, key, query, apart, term }) => [
      pair,
      Math.atan2(key[1], key[0]),
      Math.atan2(query[1], query[0]),
      apart,
      term,
    ]),
  }),
  Drawing,
});
