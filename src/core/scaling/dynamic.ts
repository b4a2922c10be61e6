import {
  baseArgument,
  requireBase,
  requireLength,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
  trainedLengthArgument,
} from '../arguments.ts';
import { describeIntegers, requireGreater, requireRepresentable } from '../numeric/check.ts';
import type { FormulaSource, OracleDocs, OracleEntry } from '../oracle-function.ts';
import type { TrainedHead } from '../rope/unfinished.ts';
import { factorForStretch } from './base-scaling.ts';
import type { MethodDocs, ScalingMethod } from './method.ts';

const sources: readonly FormulaSource[] = [
  { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type dynamic' },
];

/** The stretch of the last pair for a text of that length; 1 up to the trained length. */
function dynamicStretch(trainedLength: number, factor: number, length: number): number {
  return 1 + (factor * Math.max(length - trainedLength, 0)) / trainedLength;
}

/**
 * The base that dynamic NTK scaling uses for a text of a given length.
 *
 * Formula: $b' = b \left(\frac{f\,\ell}{m_l} - (f - 1)\right)^{d/(d-2)}$ for $\ell > m_l$, else $b' = b$
 *
 * Symbols: $b$ base, $d$ headSize, $m_l$ trainedLength, $f$ factor, $\ell$ length.
 *
 * Source: Hugging Face Transformers, type dynamic.
 *
 * Convention: with $f = 1$ this is the rule $s = \max(1, \ell/m_l)$ of the YaRN paper. With $f = s$ it scales
 * further than plain base scaling: at $f = 4$ and $\ell = 4 m_l$ the bracket is 13, not 4.
 *
 * Range: base greater than 1; headSize even, at least 4; lengths positive integers; factor positive; refused where
 * the result is too large for a double. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14.
 */
export function dynamicBase({
  base,
  headSize,
  trainedLength,
  factor,
  length,
}: TrainedHead & { readonly factor: number; readonly length: number }): number {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireLength('trainedLength', trainedLength);
  requireGreater('factor', factor, 0);
  requireLength('length', length);
  const stretch = requireRepresentable('the dynamic stretch', dynamicStretch(trainedLength, factor, length));
  return requireRepresentable('the dynamic base', base * factorForStretch({ stretch, headSize }));
}

/** Base scaling by a factor that grows with the text at hand and leaves short texts alone. */
export const dynamic: ScalingMethod = {
  name: 'dynamic',
  options: ['factor', 'length'],
  periodRatio: ({ headSize, pair, trainedLength, factor, length }) =>
    dynamicStretch(trainedLength, factor, length) ** ((2 * (pair - 1)) / (headSize - 2)),
};

export const dynamicDocs: MethodDocs = () => ({
  ...dynamic,
  summary: 'Base scaling whose factor grows with the length of the text at hand.',
  formula: String.raw`\frac{T'_i}{T_i} = \left(\frac{f\,\ell}{m_l} - (f - 1)\right)^{2(i-1)/(d-2)}`,
  sources,
});

export const dynamicBaseEntry: OracleEntry = {
  name: 'dynamicBase',
  needs: ['base', 'headSize', 'trainedLength', 'factor', 'length'],
  evaluate: dynamicBase,
};

export const dynamicBaseDocs: OracleDocs = () => ({
  ...dynamicBaseEntry,
  summary: 'The base that dynamic NTK scaling uses for a text of a given length.',
  arguments: {
    base: baseArgument(),
    headSize: scalableHeadSizeArgument(),
    trainedLength: trainedLengthArgument(),
    factor: {
      kind: 'real',
      description: 'The factor f of the setting.',
      unit: '×',
      range: 'a positive number',
    },
    length: {
      kind: 'integer',
      description: 'The length of the text at hand; up to the trained length the base stays.',
      unit: 'tokens',
      range: describeIntegers(1),
    },
  },
  unit: '',
  formula: String.raw`b' = b \left(\frac{f\,\max(\ell, m_l)}{m_l} - (f - 1)\right)^{d/(d-2)}`,
  sources,
});
