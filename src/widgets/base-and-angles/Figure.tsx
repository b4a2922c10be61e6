import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { BaseAndAngles } from './model.ts';
import { arcInWords, outcomeInWords, radiansInDegrees, readingOf } from './reading.ts';

function tableOf({ pairs }: BaseAndAngles): FigureTable {
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Neighbours, as trained', write: radiansInDegrees },
      { title: 'Neighbours, re-based', write: radiansInDegrees },
      { title: 'Far, met in training', write: arcInWords },
      { title: 'Far, re-based', write: arcInWords },
      { title: 'Re-based ÷ met', write: (ratio) => formatNumber(ratio, '3sf') },
      { title: 'Unseen angles' },
    ],
    rows: pairs.map(({ pair, near, met, covered, reach, isBeyond }) => [
      pair,
      near.trained,
      near.rebased,
      met,
      covered,
      reach,
      isBeyond ? 'yes' : 'no',
    ]),
  };
}

/** Base and angles: raise λ and watch near angles stay while far arcs shrink towards what training met. */
export default defineFigure({
  name: 'base-and-angles',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values }) => readingOf(derived, values),
  table: tableOf,
  Drawing,
});
