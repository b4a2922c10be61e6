import { formatNumber } from '../../core/numeric/format.ts';
import type { FigureTable } from '../../figure/table.ts';
import { methodInWords } from '../../notebook/choices.ts';
import type { RelativeScore } from './model.ts';
import { writeScore } from './reading.ts';

/** Expected scores at distances that double, as shares of the greatest. */
export function tableOf({ method, trained, scaled }: RelativeScore): FigureTable {
  return {
    columns: [
      { title: 'Distance, tokens', write: (distance) => formatNumber(distance, 'group') },
      { title: 'As trained', write: writeScore },
      ...(scaled === null ? [] : [{ title: methodInWords(method), write: writeScore }]),
    ],
    rows: trained.listed.map(([distance, score], index) => [
      distance,
      score,
      ...(scaled === null ? [] : [scaled.listed[index]?.[1] ?? score]),
    ]),
  };
}
