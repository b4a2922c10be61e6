import {
  baseArgument,
  headSizeArgument,
  pairArgument,
  requireBase,
  requireHeadSize,
  requirePair,
} from '../arguments.ts';
import { outOfRange, requireEven, requireGreater } from '../numeric/check.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import { rotationFrequency } from './frequencies.ts';
import type { PairOfHead } from './frequencies.ts';

/**
 * The frequency of a pair under the proportional rule, which rotates only the fast pairs of a head.
 *
 * Formula: $\theta_i = \frac{1}{s}\, b^{-2(i-1)/d}$ for $i \le r/2$, else $\theta_i = 0$
 *
 * Symbols: $b$ base, $d$ headSize, $i$ pair, $r$ rotatedSize, $s$ factor.
 *
 * Source: Hugging Face Transformers, type proportional; the rule of Gemma 4 in its global layers.
 *
 * Convention: unlike plain partial rotation, whose exponents spread over the rotated coordinates, the exponents here
 * spread over the whole head. A pair beyond the rotated ones keeps its coordinates as they are.
 *
 * Range: base greater than 1; headSize even, at least 2; pair from 1 to headSize/2; rotatedSize even, from 2 to
 * headSize; factor positive, by default 1. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14 for bases up to 1e9; exactly 0 for a pair that does not rotate.
 */
export function proportionalFrequency({
  rotatedSize,
  factor = 1,
  ...pairOfHead
}: PairOfHead & { readonly rotatedSize: number; readonly factor?: number | undefined }): number {
  const { headSize, pair } = pairOfHead;
  requireBase(pairOfHead.base);
  requirePair(pair, requireHeadSize(headSize));
  requireGreater('factor', factor, 0);
  if (requireEven('rotatedSize', rotatedSize, 2) > headSize) {
    throw outOfRange('rotatedSize', rotatedSize, `at most headSize, which is ${headSize}`);
  }
  return pair > rotatedSize / 2 ? 0 : rotationFrequency(pairOfHead) / factor;
}

export const proportionalFrequencyEntry: OracleEntry = {
  name: 'proportionalFrequency',
  needs: ['base', 'headSize', 'pair', 'rotatedSize'],
  takes: ['factor'],
  evaluate: proportionalFrequency,
};

export const proportionalFrequencyDocs: OracleDocs = () => ({
  ...proportionalFrequencyEntry,
  summary:
    'The frequency of a pair under the proportional rule, which rotates only the fast pairs of a head.',
  arguments: {
    base: baseArgument(),
    headSize: {
      ...headSizeArgument(),
      description: 'The number d of coordinates of one attention head, rotated or not.',
    },
    pair: pairArgument(),
    rotatedSize: {
      kind: 'integer',
      description: 'The number r of coordinates that are rotated, the fast pairs first.',
      unit: 'coordinates',
      range: 'an even integer from 2 to headSize',
    },
    factor: {
      kind: 'real',
      description: 'The factor s by which every frequency is divided; by default 1.',
      unit: '×',
      range: 'a positive number',
      optional: true,
    },
  },
  unit: 'rad/token',
  formula: String.raw`\theta_i = \tfrac{1}{s}\, b^{-2(i-1)/d} \text{ for } i \le r/2, \text{ else } 0`,
  sources: [{ reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type proportional' }],
});
