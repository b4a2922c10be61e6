import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import type { FigureTable } from '../../figure/table.ts';
import { Drawing } from './Drawing.tsx';
import { derive, monthOf, parameterNames } from './model.ts';
import type { ModelExplorer } from './model.ts';
import { outcomeInWords, readingOf, scalingNames } from './reading.ts';

function tableOf({ models }: ModelExplorer): FigureTable {
  const write = (value: number) => formatNumber(value, 'group');
  return {
    columns: [
      { title: 'Model' },
      { title: 'Month of its report' },
      { title: 'Report on arXiv' },
      { title: 'Base', write },
      { title: 'd' },
      { title: 'Trained on', write },
      { title: 'Context', write },
      { title: 'Scaling' },
      { title: 'Pairs without a turn in training' },
    ],
    rows: models.map(({ name, report, base, headSize, trainedLength, context, scaling, unfinished }) => [
      name,
      report === undefined ? '–' : monthOf(report),
      report === undefined ? '–' : `arXiv:${report}`,
      base,
      headSize,
      trainedLength,
      context,
      scalingNames[scaling],
      unfinished,
    ]),
  };
}

/** Published models by base and context, in the order of their reports. */
export default defineFigure({
  name: 'model-explorer',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
