import { defineFigure } from '../../figure/define-figure.tsx';
import { Drawing } from './Drawing.tsx';
import { derive, parameterNames } from './model.ts';
import { factsOf, readingOf, sideInWords } from './reading.ts';

/** Derivation stepper: choose the next move, and see whether both sides still meet at the same λ. */
export default defineFigure({
  name: 'derivation-stepper',
  quantities: parameterNames,
  derive,
  reading: ({ derived, values, isAsked }) =>
    isAsked ? factsOf(derived, values.lambda) : readingOf(derived, values.lambda),
  table: ({ curve, unit }) => ({
    columns: [
      { title: 'λ' },
      { title: 'Left side', write: (value) => sideInWords(value, unit) },
      { title: 'Right side', write: (value) => sideInWords(value, unit) },
    ],
    rows: curve.map(({ lambda, left, right }) => [lambda, left, right]),
  }),
  Drawing,
});
