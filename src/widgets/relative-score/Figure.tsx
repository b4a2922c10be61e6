import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { outcomeInWords, readingOf } from './reading.ts';
import { source } from './source.ts';
import { tableOf } from './table.ts';

/** Expected score against distance: what slow pairs give beyond training, and what a method does to near tokens. */
export default defineFigure({
  name: 'relative-score',
  quantities: parameterNames,
  derive,
  source,
  outcome: outcomeInWords,
  reading: ({ derived }) => readingOf(derived),
  table: tableOf,
  Drawing,
});
