import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { StretchPerPair } from './model.ts';
import { nameOf, outcomeInWords, overlaidMethod, readingOf, writeFactor } from './reading.ts';

function tableOf(figure: StretchPerPair): FigureTable {
  const overlaid = overlaidMethod(figure);
  const write = (factor: number) => writeFactor(factor);
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Turns in training', write: (turns) => formatNumber(turns, '3sf') },
      { title: 'Interpolation', write },
      { title: 'Base scaling', write },
      ...(overlaid === null ? [] : [{ title: nameOf(overlaid), write }]),
      { title: 'Largest angle ÷ trained, base scaling', write },
    ],
    rows: figure.pairs.map(({ pair, turns, interpolated, rebased, chosen }) => [
      pair,
      turns,
      interpolated,
      rebased,
      ...(overlaid === null || chosen === null ? [] : [chosen]),
      figure.stretch / rebased,
    ]),
  };
}

/** Stretch per pair: drag along the curve of base scaling and compare it with the level line of interpolation. */
export default defineFigure({
  name: 'stretch-per-pair',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
