import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { InterpolationSqueeze } from './model.ts';
import { angle, outcomeInWords, readingOf, tokens } from './reading.ts';

const inDegrees = (degrees: number): string => formatNumber(degrees, '3sf');

function tableOf({ pairs }: InterpolationSqueeze): FigureTable {
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Period as trained', write: tokens },
      { title: 'Period squeezed', write: tokens },
      { title: 'Degrees a token as trained', write: inDegrees },
      { title: 'Degrees a token squeezed', write: inDegrees },
      { title: 'End to end as trained', write: angle },
      { title: 'End to end squeezed', write: angle },
    ],
    rows: pairs.map((pair) => [
      pair.pair,
      pair.period,
      pair.squeezedPeriod,
      pair.step,
      pair.squeezedStep,
      pair.trainedReach,
      pair.squeezedReach,
    ]),
  };
}

/** Interpolation: squeeze the positions of a long text into the trained range, and see what neighbours pay. */
export default defineFigure({
  name: 'interpolation-squeeze',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
