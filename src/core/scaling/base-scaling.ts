import {
  baseArgument,
  requireBase,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
} from '../arguments.ts';
import { requireGreater, requireRepresentable } from '../numeric/check.ts';
import type { FormulaSource, OracleDocs, OracleEntry } from '../oracle-function.ts';
import type { MethodDocs, ScalingMethod } from './method.ts';
import { lengthsArguments, stretchFactor } from './stretch.ts';
import type { Lengths } from './stretch.ts';

/** Lengths and the head whose last pair is to be stretched. */
export interface LengthsOfHead extends Lengths {
  readonly headSize: number;
}

const sources: readonly FormulaSource[] = [
  { reference: 'bloc97-2023-ntk-aware', where: 'the scaled base' },
  { reference: 'peng-2023-yarn', where: 'equation 16 and appendix A.1' },
];

/**
 * The factor on the base that stretches the last pair's period by any given stretch.
 *
 * Formula: $\lambda = s^{d/(d-2)}$
 *
 * Symbols: $s$ stretch, $d$ headSize.
 *
 * Source: the YaRN paper, equation 16, with a stretch that need not be a ratio of lengths.
 *
 * Convention: as for `baseScaleFactor`; below 1 the period shrinks. Undone by `impliedStretch`.
 *
 * Range: stretch positive; headSize even, at least 4; refused where the result is beyond a double. Throws
 * `RangeError`.
 *
 * Accuracy: relative error below 1e-14 for stretches from 1e-9 to 1e9.
 */
export function factorForStretch({
  stretch,
  headSize,
}: {
  readonly stretch: number;
  readonly headSize: number;
}): number {
  requireGreater('stretch', stretch, 0);
  const factor = stretch ** (requireScalableHeadSize(headSize) / (headSize - 2));
  return requireRepresentable('the factor on the base', factor);
}

/**
 * The factor on the base that stretches the last pair's period by exactly the stretch factor.
 *
 * Formula: $\lambda = \left(\frac{m}{m_l}\right)^{d/(d-2)}$
 *
 * Symbols: $m$ targetLength, $m_l$ trainedLength, $d$ headSize.
 *
 * Source: bloc97 2023, the NTK-aware rule; the YaRN paper, equation 16 and appendix A.1.
 *
 * Convention: $d$ counts the rotated coordinates of one head, not the hidden size; the pair matched is the last,
 * whose frequency is the lowest. The base itself cancels.
 *
 * Range: lengths positive integers; headSize even, at least 4 (with 2 coordinates the exponent has no value).
 * Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14.
 */
export function baseScaleFactor({ headSize, ...lengths }: LengthsOfHead): number {
  return factorForStretch({ stretch: stretchFactor(lengths), headSize });
}

/**
 * The base after scaling by `baseScaleFactor`.
 *
 * Formula: $b' = \lambda b = b \left(\frac{m}{m_l}\right)^{d/(d-2)}$
 *
 * Symbols: $b$ base, $\lambda$ base scale factor, $m$ targetLength, $m_l$ trainedLength, $d$ headSize.
 *
 * Source: the YaRN paper, equation 16.
 *
 * Convention: as for `baseScaleFactor`.
 *
 * Range: base greater than 1, the rest as for `baseScaleFactor`; refused where the product is too large for a
 * double. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14.
 */
export function scaledBase({ base, ...lengths }: LengthsOfHead & { readonly base: number }): number {
  const factor = baseScaleFactor(lengths);
  return requireRepresentable('the scaled base', requireBase(base) * factor);
}

/**
 * The stretch of the last pair's period that a change of the base amounts to.
 *
 * Formula: $s = \left(\frac{b'}{b}\right)^{(d-2)/d}$
 *
 * Symbols: $b$ base, $b'$ newBase, $d$ headSize.
 *
 * Source: the YaRN paper, equation 16, solved for $s$.
 *
 * Convention: below 1 where the new base is the smaller one.
 *
 * Range: both bases greater than 1; headSize even, at least 4. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14.
 */
export function impliedStretch({
  base,
  newBase,
  headSize,
}: {
  readonly base: number;
  readonly newBase: number;
  readonly headSize: number;
}): number {
  const ratio = requireBase(newBase, 'newBase') / requireBase(base);
  return ratio ** ((requireScalableHeadSize(headSize) - 2) / headSize);
}

/** One larger base for all pairs: the first keeps its period, the last is stretched by the whole factor. */
export const baseScaling: ScalingMethod = {
  name: 'base-scaling',
  options: ['factor'],
  periodRatio: ({ headSize, pair, factor }) => factor ** ((2 * (pair - 1)) / (headSize - 2)),
};

export const baseScalingDocs: MethodDocs = () => ({
  ...baseScaling,
  summary:
    'One larger base for all pairs; the last pair is stretched by the whole factor, the first not at all.',
  formula: String.raw`\frac{T'_i}{T_i} = \lambda^{2(i-1)/d} = s^{2(i-1)/(d-2)}`,
  sources,
});

export const baseScaleFactorEntry: OracleEntry = {
  name: 'baseScaleFactor',
  needs: ['trainedLength', 'targetLength', 'headSize'],
  evaluate: baseScaleFactor,
};

export const baseScaleFactorDocs: OracleDocs = () => ({
  ...baseScaleFactorEntry,
  summary: 'The factor on the base that stretches the last pair by exactly the stretch factor.',
  arguments: { ...lengthsArguments(), headSize: scalableHeadSizeArgument() },
  unit: '×',
  formula: String.raw`\lambda = \left(\frac{m}{m_l}\right)^{d/(d-2)}`,
  sources,
});

export const scaledBaseEntry: OracleEntry = {
  name: 'scaledBase',
  needs: ['base', 'trainedLength', 'targetLength', 'headSize'],
  evaluate: scaledBase,
};

export const scaledBaseDocs: OracleDocs = () => ({
  ...scaledBaseEntry,
  summary: 'The base after base scaling.',
  arguments: { base: baseArgument(), ...lengthsArguments(), headSize: scalableHeadSizeArgument() },
  unit: '',
  formula: String.raw`b' = \lambda b = b \left(\frac{m}{m_l}\right)^{d/(d-2)}`,
  sources,
});

export const impliedStretchEntry: OracleEntry = {
  name: 'impliedStretch',
  needs: ['base', 'newBase', 'headSize'],
  evaluate: impliedStretch,
};

export const impliedStretchDocs: OracleDocs = () => ({
  ...impliedStretchEntry,
  summary: 'The stretch of the last pair that a change of the base amounts to.',
  arguments: {
    base: baseArgument(),
    newBase: { ...baseArgument(), description: 'The base after the change.' },
    headSize: scalableHeadSizeArgument(),
  },
  unit: '×',
  formula: String.raw`s = \left(\frac{b'}{b}\right)^{(d-2)/d}`,
  sources: [{ reference: 'peng-2023-yarn', where: 'equation 16, solved for s' }],
});
