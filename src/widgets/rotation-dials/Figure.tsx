import { formatNumber } from '../../core/numeric/format.ts';
import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { outcomeInWords, readingOf, tokensInWords } from './reading.ts';

const fourFigures = (value: number) => formatNumber(value, '4sf');

/** Rotation dials: drag a token along its text, and each pair rotates at its own speed. */
export default defineFigure({
  name: 'rotation-dials',
  quantities: parameterNames,
  derive,
  outcome: outcomeInWords,
  reading: ({ derived, values }) => readingOf(derived, values.position),
  table: ({ pairs }) => ({
    columns: [
      { title: 'Pair' },
      { title: 'Radians per token', write: fourFigures },
      { title: 'Tokens per turn', write: tokensInWords },
      { title: 'Turns made', write: fourFigures },
      { title: 'Angle on the circle, degrees', write: (degrees) => formatNumber(degrees, '4sf') },
    ],
    rows: pairs.map(({ pair, frequency, period, turns }) => [
      pair,
      frequency,
      period,
      turns,
      360 * (turns - Math.floor(turns)),
    ]),
  }),
  Drawing,
});
