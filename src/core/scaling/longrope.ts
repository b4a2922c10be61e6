import {
  describeIntegers,
  outOfRange,
  requireAtLeast,
  requireGreater,
  requireInteger,
} from '../numeric/check.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import type { MethodDocs, ScalingMethod, ScalingSetting } from './method.ts';
import { lengthsArguments, logarithmOfStretch, requireLengths } from './stretch.ts';
import type { Lengths } from './stretch.ts';

/** The logarithm of the trained length divides, so that one token is too short. */
const leastTrainedLength = 2;

/**
 * The factor on the cosines and sines of queries and keys by which LongRoPE sharpens attention.
 *
 * Formula: $\sqrt{1 + \frac{\ln s}{\ln m_l}}$ with $s = \frac{m}{m_l}$ unless the factor is given
 *
 * Symbols: $m$ targetLength, $m_l$ trainedLength, $s$ factor.
 *
 * Source: Hugging Face Transformers, type longrope; the same factor in Microsoft's LongRoPE code.
 *
 * Convention: it enters a score twice, through the query and the key, so scores grow by its square. A configuration
 * may state a `factor` that differs from the ratio of the lengths; Transformers 5 then takes the stated one.
 *
 * Range: trainedLength an integer, at least 2; targetLength an integer, at least trainedLength; factor at least 1.
 * Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function longropeAttentionFactor({
  factor,
  ...lengths
}: Lengths & { readonly factor?: number | undefined }): number {
  requireInteger('trainedLength', lengths.trainedLength, leastTrainedLength);
  const { trainedLength, targetLength } = requireLengths(lengths);
  if (targetLength < trainedLength) {
    throw outOfRange('targetLength', targetLength, `at least trainedLength, which is ${trainedLength}`);
  }
  const logarithm =
    factor === undefined ? logarithmOfStretch(lengths) : Math.log(requireAtLeast('factor', factor, 1));
  return Math.sqrt(1 + logarithm / Math.log(trainedLength));
}

/** The factor of the list that belongs to the pair. */
function periodRatio({ headSize, pair, factor, factors }: ScalingSetting): number {
  requireAtLeast('factor', factor, 1);
  if (factors.length !== headSize / 2) {
    throw outOfRange('options.factors', factors, `a list of ${headSize / 2} numbers, one per pair`);
  }
  const checked = factors.map((each, index) => requireGreater(`options.factors[${index}]`, each, 0));
  return checked[pair - 1] ?? 1;
}

/** LongRoPE: a stretch of its own for every pair, found by search and given as a list. */
export const longrope: ScalingMethod = {
  name: 'longrope',
  options: ['factor', 'factors'],
  periodRatio,
};

export const longropeDocs: MethodDocs = () => ({
  ...longrope,
  summary: 'Every pair has its own stretch, found by search and given as a list.',
  formula: String.raw`\frac{T'_i}{T_i} = \hat\lambda_i`,
  sources: [
    { reference: 'ding-2024-longrope', where: 'the rescale factors' },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type longrope' },
  ],
});

export const longropeAttentionFactorEntry: OracleEntry = {
  name: 'longropeAttentionFactor',
  needs: ['trainedLength', 'targetLength'],
  takes: ['factor'],
  evaluate: longropeAttentionFactor,
};

export const longropeAttentionFactorDocs: OracleDocs = () => ({
  ...longropeAttentionFactorEntry,
  summary: 'The factor on the cosines and sines of queries and keys by which LongRoPE sharpens attention.',
  arguments: {
    trainedLength: { ...lengthsArguments().trainedLength, range: describeIntegers(leastTrainedLength) },
    targetLength: { ...lengthsArguments().targetLength, range: 'an integer, at least trainedLength' },
    factor: {
      kind: 'real',
      description: 'The factor s where the configuration states one; by default targetLength/trainedLength.',
      unit: '×',
      range: 'a number, at least 1',
      optional: true,
    },
  },
  unit: '×',
  formula: String.raw`\sqrt{1 + \frac{\ln(m/m_l)}{\ln m_l}}`,
  sources: [
    { reference: 'ding-2024-longrope', where: "the repository's attention factor" },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type longrope' },
  ],
});
