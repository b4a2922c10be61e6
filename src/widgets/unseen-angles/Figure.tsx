import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { UnseenAngles } from './model.ts';
import { outcomeInWords, periodInTokens, readingOf } from './reading.ts';

const inTurns = (turns: number): string => formatNumber(turns, '4sf');
const inPercent = (share: number): string => `${formatNumber(100 * share, '1dp')} %`;

function tableOf({ pairs }: UnseenAngles): FigureTable {
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Period', write: periodInTokens },
      { title: 'Turns in training', write: inTurns },
      { title: 'Turns in the text', write: inTurns },
      { title: 'Circle met in training', write: inPercent },
      { title: 'Circle new in the text', write: inPercent },
    ],
    rows: pairs.map(({ pair, period, trainedTurns, turns, metShare, newShare }) => [
      pair,
      period,
      trainedTurns,
      turns,
      metShare,
      newShare,
    ]),
  };
}

/** A map of pairs and distances: which angles training has met. Drag the end of the text past the trained length. */
export default defineFigure({
  name: 'unseen-angles',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
