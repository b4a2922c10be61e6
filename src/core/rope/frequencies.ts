import {
  baseArgument,
  headSizeArgument,
  pairArgument,
  requireBase,
  requireHeadSize,
  requireLength,
  requirePair,
} from '../arguments.ts';
import { describeIntegers, requireRepresentable } from '../numeric/check.ts';
import type { FormulaSource, OracleDocs, OracleEntry } from '../oracle-function.ts';

/** A pair of coordinates of a head, and the base its frequency is derived from. */
export interface PairOfHead {
  readonly base: number;
  readonly headSize: number;
  /** Counted from 1, the fastest first. */
  readonly pair: number;
}

const sources: readonly FormulaSource[] = [
  { reference: 'su-2021-roformer', where: 'section 3.2, equation 15' },
  { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, inverse frequencies' },
];

/** The exponent 2(i − 1)/d of a pair, with every argument checked. */
function checkedExponent({ base, headSize, pair }: PairOfHead): number {
  requireBase(base);
  requirePair(pair, requireHeadSize(headSize));
  return (2 * (pair - 1)) / headSize;
}

/**
 * The angle by which a pair of coordinates turns from one token to the next.
 *
 * Formula: $\theta_i = b^{-2(i-1)/d}$
 *
 * Symbols: $b$ base, $d$ headSize, $i$ pair.
 *
 * Source: RoFormer, equation 15; the same values as the inverse frequencies of Hugging Face Transformers.
 *
 * Convention: pairs count from 1, so the first frequency is exactly 1; code that counts from 0 writes the
 * exponent $-2j/d$ with $j = i - 1$.
 *
 * Range: base greater than 1; headSize even, at least 2; pair from 1 to headSize/2. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14 for bases up to 1e9.
 */
export function rotationFrequency(pairOfHead: PairOfHead): number {
  const exponent = checkedExponent(pairOfHead);
  return pairOfHead.base ** -exponent;
}

/**
 * The number of tokens after which a pair of coordinates has made one full turn.
 *
 * Formula: $T_i = \frac{2\pi}{\theta_i} = 2\pi\, b^{2(i-1)/d}$
 *
 * Symbols: $b$ base, $d$ headSize, $i$ pair, $\theta_i$ rotation frequency.
 *
 * Source: from RoFormer, equation 15; called wavelength in the YaRN paper and in most code.
 *
 * Convention: pairs count from 1, so $T_1 = 2\pi$ for every base.
 *
 * Range: as for `rotationFrequency`; also refused where the period is too large for a double.
 *
 * Accuracy: relative error below 1e-14 for bases up to 1e9.
 */
export function period(pairOfHead: PairOfHead): number {
  const exponent = checkedExponent(pairOfHead);
  return requireRepresentable('the period', 2 * Math.PI * pairOfHead.base ** exponent);
}

/**
 * The number of turns that a pair of coordinates makes over a text.
 *
 * Formula: $r_i = \frac{\ell}{T_i} = \frac{\ell\, b^{-2(i-1)/d}}{2\pi}$
 *
 * Symbols: $\ell$ length, $T_i$ period, $b$ base, $d$ headSize, $i$ pair.
 *
 * Source: the YaRN paper, section 3.2, where $r$ is the ratio of the context to the wavelength.
 *
 * Convention: a text of $\ell$ tokens counts as $\ell$ steps, as the sources do, not $\ell - 1$.
 *
 * Range: length a positive integer; the rest as for `rotationFrequency`. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14 for bases up to 1e9.
 */
export function rotationsCompleted({
  length,
  ...pairOfHead
}: PairOfHead & { readonly length: number }): number {
  const frequency = rotationFrequency(pairOfHead);
  return (requireLength('length', length) * frequency) / (2 * Math.PI);
}

/** The periods of every pair of a head, the fastest first: the values of `period` for pairs 1, 2, …, d/2. */
export function periods({ base, headSize }: Omit<PairOfHead, 'pair'>): readonly number[] {
  const pairs = requireHeadSize(headSize) / 2;
  return Array.from({ length: pairs }, (_, index) => period({ base, headSize, pair: index + 1 }));
}

const pairArguments = () => ({ base: baseArgument(), headSize: headSizeArgument(), pair: pairArgument() });

export const rotationFrequencyEntry: OracleEntry = {
  name: 'rotationFrequency',
  needs: ['base', 'headSize', 'pair'],
  evaluate: rotationFrequency,
};

export const rotationFrequencyDocs: OracleDocs = () => ({
  ...rotationFrequencyEntry,
  summary: 'The angle by which a pair of coordinates turns from one token to the next.',
  arguments: pairArguments(),
  unit: 'rad/token',
  formula: String.raw`\theta_i = b^{-2(i-1)/d}`,
  sources,
});

export const periodEntry: OracleEntry = {
  name: 'period',
  needs: ['base', 'headSize', 'pair'],
  evaluate: period,
};

export const periodDocs: OracleDocs = () => ({
  ...periodEntry,
  summary: 'The number of tokens in which a pair of coordinates makes one full turn.',
  arguments: pairArguments(),
  unit: 'tokens',
  formula: String.raw`T_i = 2\pi\, b^{2(i-1)/d}`,
  sources,
});

export const rotationsCompletedEntry: OracleEntry = {
  name: 'rotationsCompleted',
  needs: ['base', 'headSize', 'pair', 'length'],
  evaluate: rotationsCompleted,
};

export const rotationsCompletedDocs: OracleDocs = () => ({
  ...rotationsCompletedEntry,
  summary: 'The number of turns that a pair of coordinates makes over a text.',
  arguments: {
    ...pairArguments(),
    length: {
      kind: 'integer',
      description: 'The length of the text.',
      unit: 'tokens',
      range: describeIntegers(1),
    },
  },
  unit: 'turns',
  formula: String.raw`r_i = \frac{\ell}{T_i} = \frac{\ell\, b^{-2(i-1)/d}}{2\pi}`,
  sources: [{ reference: 'peng-2023-yarn', where: 'section 3.2' }],
});
