import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import type { Lab } from './model.ts';
import { outcomeInWords, readingOf, writeShare } from './reading.ts';
import { source } from './source.ts';

function tableOf({ outcome, tokens }: Lab): FigureTable {
  const unread = [{ from: 0, to: tokens.length, letters: 0, accuracy: null, loss: null }];
  const ranges = outcome.ranges.length > 0 ? outcome.ranges : unread;
  return {
    columns: [
      { title: 'Tokens' },
      { title: 'Predicted', write: writeShare },
      { title: 'Mean surprise, nats', write: (loss) => formatNumber(loss, '3sf') },
    ],
    rows: ranges.map(({ from, to, accuracy, loss }) => [
      `${String(from)} to ${String(to - 1)}`,
      accuracy ?? '–',
      loss ?? '–',
    ]),
  };
}

/** The lab: a trained transformer reads past its trained length, fails, and is healed by λ or another method. */
export default defineFigure({
  name: 'lab',
  quantities: parameterNames,
  derive,
  source,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
