import { formatNumber } from '../../core/numeric/format.ts';
import type { FigureTable } from '../../figure/table.ts';
import { methodInWords } from '../../notebook/choices.ts';
import type { StretchPerPair } from './model.ts';
import { overlaidMethod, writeFactor } from './reading.ts';

/** The stretch of every pair under the methods that are drawn. */
export function tableOf(figure: StretchPerPair): FigureTable {
  const overlaid = overlaidMethod(figure);
  const write = (factor: number) => writeFactor(factor);
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Turns in training', write: (turns) => formatNumber(turns, '3sf') },
      { title: 'Interpolation', write },
      { title: 'Base scaling', write },
      ...(overlaid === null ? [] : [{ title: methodInWords(overlaid), write }]),
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
