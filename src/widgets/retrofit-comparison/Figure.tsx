import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { RetrofitComparison } from './model.ts';
import { names, outcomeInWords, readingOf, writeRatio } from './reading.ts';

/** The stretch of every pair under every method; the numbers of each method are in the drawing. */
function tableOf({ rows, pairCount }: RetrofitComparison): FigureTable {
  return {
    columns: [
      { title: 'Stretch of pair' },
      ...rows.map(({ method }) => ({ title: names[method], write: writeRatio })),
    ],
    rows: Array.from({ length: pairCount }, (_, index) => [
      index + 1,
      ...rows.map(({ stretches }) => stretches[index] ?? 1),
    ]),
  };
}

/** All methods at once: what each does to every pair, and the four numbers that a decision needs. */
export default defineFigure({
  name: 'retrofit-comparison',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
