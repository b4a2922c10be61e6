import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { FailureSignatures } from './model.ts';
import { outcomeInWords, readingOf } from './reading.ts';

function tableOf({ pairs }: FailureSignatures): FigureTable {
  const write = (factor: number) => formatNumber(factor, '4sf');
  const isSplit = pairs.some(({ running }) => running.length > 1);
  return {
    columns: [
      { title: 'Pair' },
      { title: 'Intended period', write: (tokens) => formatNumber(tokens, tokens < 100 ? '3sf' : 'group') },
      { title: isSplit ? 'Speed ÷ intended, first coordinate' : 'Speed ÷ intended', write },
      ...(isSplit ? [{ title: 'Second coordinate', write }] : []),
    ],
    rows: pairs.map(({ pair, intended, running }) => [
      pair,
      (2 * Math.PI) / intended,
      ...running.map((speed) => speed / intended),
    ]),
  };
}

/** Faults of a scaled model: choose one and see which pairs turn wrongly, and at which distances a score is lost. */
export default defineFigure({
  name: 'failure-signatures',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
