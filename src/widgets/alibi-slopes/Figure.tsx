import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { AlibiSlopes } from './model.ts';
import { outcomeInWords, readingOf, writeLeft, writeSlope } from './reading.ts';

function tableOf({ heads }: AlibiSlopes): FigureTable {
  return {
    columns: [
      { title: 'Head' },
      { title: 'Slope', write: writeSlope },
      { title: 'Added to the score', write: (bias) => formatNumber(bias, '4sf') },
      { title: 'Weight left', write: writeLeft },
    ],
    rows: heads.map(({ head, slope, bias, left }) => [head, slope, bias, left]),
  };
}

/** ALiBi's slopes, and what they leave of a token's weight: drag the token away from the query. */
export default defineFigure({
  name: 'alibi-slopes',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
