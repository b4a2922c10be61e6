import type { OracleArgument } from './oracle-function.ts';
import {
  describeEvens,
  describeIntegers,
  requireEven,
  requireGreater,
  requireInteger,
} from './numeric/check.ts';

/** The smallest head whose last pair is not its first, so that d − 2 can divide. */
const leastScalableHeadSize = 4;

/** The smallest integer above 2π: shorter texts end before the fastest pair has turned once. */
const leastTurningLength = 7;

/** The documentation of the argument `base`; as the others below a function, for the reason that `OracleDocs` gives. */
export const baseArgument = (): OracleArgument => ({
  kind: 'real',
  description: 'The base b of the rotation frequencies.',
  unit: '',
  range: 'a number greater than 1',
});

export const headSizeArgument = (): OracleArgument => ({
  kind: 'integer',
  description: 'The number d of rotated coordinates of one attention head.',
  unit: 'coordinates',
  range: describeEvens(2),
});

export const scalableHeadSizeArgument = (): OracleArgument => ({
  ...headSizeArgument(),
  range: describeEvens(leastScalableHeadSize),
});

export const pairArgument = (): OracleArgument => ({
  kind: 'integer',
  description: 'The pair i of coordinates, counted from 1, the fastest first.',
  unit: '',
  range: 'an integer from 1 to headSize/2',
});

export const trainedLengthArgument = (): OracleArgument => ({
  kind: 'integer',
  description: 'The longest text m_l that the model was trained on.',
  unit: 'tokens',
  range: describeIntegers(1),
});

export const turningLengthArgument = (): OracleArgument => ({
  ...trainedLengthArgument(),
  range: describeIntegers(leastTurningLength),
});

export const targetLengthArgument = (): OracleArgument => ({
  kind: 'integer',
  description: 'The length m that the model shall reach.',
  unit: 'tokens',
  range: describeIntegers(1),
});

/** A base: a finite number greater than 1. */
export function requireBase(value: unknown, name = 'base'): number {
  return requireGreater(name, value, 1);
}

/** A head size with at least one pair. */
export function requireHeadSize(value: unknown): number {
  return requireEven('headSize', value, 2);
}

/** A head size with at least two pairs. */
export function requireScalableHeadSize(value: unknown): number {
  return requireEven('headSize', value, leastScalableHeadSize);
}

/** A pair of a head, counted from 1. */
export function requirePair(value: unknown, headSize: number): number {
  return requireInteger('pair', value, 1, headSize / 2);
}

/** A length in tokens. */
export function requireLength(name: string, value: unknown): number {
  return requireInteger(name, value, 1);
}

/** A trained length in which the fastest pair completes a turn: more than 2π tokens. */
export function requireTurningLength(value: unknown): number {
  return requireInteger('trainedLength', value, leastTurningLength);
}
