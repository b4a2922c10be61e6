import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { PeriodMatching } from './model.ts';
import { factsOf, outcomeInWords, periodInTokens, readingOf, signedPercent } from './reading.ts';

function tableOf({ pairs }: PeriodMatching): FigureTable {
  return {
    columns: [
      { title: 'Pair' },
      { title: 'As trained', write: periodInTokens },
      { title: 'Interpolated', write: periodInTokens },
      { title: 'Re-based', write: periodInTokens },
      { title: 'Re-based ÷ trained', write: (ratio) => formatNumber(ratio, '4sf') },
      { title: 'Against interpolation', write: (share) => signedPercent(share) },
    ],
    rows: pairs.map(({ pair, trained, interpolated, rebased }) => [
      pair,
      trained,
      interpolated,
      rebased,
      rebased / trained,
      rebased / interpolated - 1,
    ]),
  };
}

/** Period matching: drag λ until the last period after re-basing meets the interpolated one. */
export default defineFigure({
  name: 'period-matching',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values, isAsked, rangeOf }) =>
    isAsked ? factsOf(derived, values.lambda) : readingOf(derived, values.lambda, rangeOf('lambda')),
  table: tableOf,
  Drawing: (props) => {
    const { derived, isAsked } = props;
    // Whether it is a match is for the question to say.
    return <Drawing {...props} derived={isAsked ? { ...derived, isMatched: false } : derived} />;
  },
});
