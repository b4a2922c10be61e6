import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { readingOf } from './reading.ts';

/** Pair layouts: choose which coordinates form a pair, and see that the same vectors score differently. */
export default defineFigure({
  name: 'pair-layouts',
  quantities: parameterNames,
  derive,
  reading: ({ derived, values }) => readingOf(derived, values.distance),
  table: ({ pairs, vector }) => ({
    columns: [
      { title: 'Pair' },
      { title: 'Coordinates, from 0' },
      { title: 'Values in query and key' },
      { title: 'Radians per token', write: (value) => formatNumber(value, '4sf') },
    ],
    rows: pairs.map(({ pair, first, second, frequency }) => [
      pair,
      `${String(first)} and ${String(second)}`,
      `${String(vector[first])} and ${String(vector[second])}`,
      frequency,
    ]),
  }),
  Drawing,
});
