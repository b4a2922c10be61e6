import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { outcomeInWords, periodInTokens, readingOf } from './reading.ts';

/** The spectrum of a head: drag the base, and the periods spread further apart while the first stays. */
export default defineFigure({
  name: 'spectrum',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values }) => readingOf(derived, values),
  table: ({ pairs }, { m_l }) => ({
    columns: [
      { title: 'Pair' },
      { title: 'Frequency, radians per token', write: (value) => formatNumber(value, '4sf') },
      { title: 'Period, tokens', write: periodInTokens },
      { title: 'Turns in the trained length', write: (value) => formatNumber(value, '3sf') },
    ],
    rows: pairs.map(({ pair, frequency, period }) => [pair, frequency, period, m_l / period]),
  }),
  Drawing,
});
