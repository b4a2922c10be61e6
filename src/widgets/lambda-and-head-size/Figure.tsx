import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { LambdaAndHeadSize } from './model.ts';
import { outcomeInWords, percentOf, readingOf } from './reading.ts';

function tableOf({ stretch, heads }: LambdaAndHeadSize): FigureTable {
  return {
    columns: [
      { title: 'Head size d' },
      { title: 'Exact λ', write: (lambda) => formatFigures(lambda, 5) },
      { title: stretch < 1 ? 'Shortcut too large by' : 'Shortcut too small by', write: percentOf },
      { title: 'Tokens matched by the shortcut', write: (tokens) => formatNumber(tokens, 'group') },
    ],
    rows: heads.map(({ headSize, lambda, missing, reached }) => [headSize, lambda, missing, reached]),
  };
}

/** λ and head size: drag d along the curve, from the wall at 2 to where the shortcut λ = s is nearly right. */
export default defineFigure({
  name: 'lambda-and-head-size',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values }) => readingOf(derived, values),
  table: tableOf,
  Drawing,
});
