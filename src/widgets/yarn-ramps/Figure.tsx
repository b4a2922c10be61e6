import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { YarnRamps } from './model.ts';
import { outcomeInWords, readingOf, writeFactor } from './reading.ts';

function tableOf({ pairs }: YarnRamps): FigureTable {
  const write = (factor: number) => writeFactor(factor);
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Turns in training', write: (turns) => formatNumber(turns, '3sf') },
      { title: 'Stretch, paper', write },
      { title: 'Stretch, code', write },
      { title: 'Paper ÷ code', write },
    ],
    rows: pairs.map(({ pair, turns, paper, code }) => [pair, turns, paper, code, paper / code]),
  };
}

/** The two ramps of YaRN: its paper’s, linear in the turns, and its code’s, linear in the number of the pair. */
export default defineFigure({
  name: 'yarn-ramps',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
