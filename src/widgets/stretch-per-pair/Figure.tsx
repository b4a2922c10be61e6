import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { outcomeInWords, readingOf } from './reading.ts';
import { source } from './source.ts';
import { tableOf } from './table.ts';

/** Stretch per pair: drag along the curve of base scaling and compare it with the level line of interpolation. */
export default defineFigure({
  name: 'stretch-per-pair',
  quantities: parameterNames,
  derive,
  source,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
